using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace Orleans.Embedded.Hosting;

internal sealed class MemoryStreamConfigurator(string name, IServiceCollection services) : ISiloMemoryStreamConfigurator, IClusterClientMemoryStreamConfigurator
{
    public string Name { get; } = name;

    public Action<Action<IServiceCollection>> ConfigureDelegate { get; } = configure => configure(services);
}
