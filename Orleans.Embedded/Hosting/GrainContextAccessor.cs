using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

internal sealed class GrainContextAccessor : IGrainContextAccessor
{
    public IGrainContext GrainContext => TurnContext.Current?.Activation!;
}
