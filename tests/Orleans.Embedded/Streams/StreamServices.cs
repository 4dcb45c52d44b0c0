using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded;

namespace Arus.Embedded.Tests.Streams;

internal static class StreamServices
{
    public static void ConfigureStreams(this IServiceCollection services, string name, Action<EmbeddedStreamOptions>? configure)
    {
        if (configure is not null) services.Configure(name, configure);
    }
}
