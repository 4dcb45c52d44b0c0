using Orleans.Serialization.Invocation;

namespace Arus.Engine.Conformance.Tests.Interleaving;

[MayInterleave(nameof(MayInterleave))]
internal sealed class PredicateGrain : Grain, IPredicateGrain
{
    public static bool MayInterleave(IInvokable request) =>
        request.GetMethodName() == nameof(IPredicateGrain.PassWhenMarked) && request.GetArgument(0) is "marked";

    public Task Stand() => Standing.Stand(this.GetPrimaryKeyString());

    public Task Pass(string line) => Standing.Pass(this.GetPrimaryKeyString(), line);

    public Task PassWhenMarked(string line) => Standing.Pass(this.GetPrimaryKeyString(), line);
}
