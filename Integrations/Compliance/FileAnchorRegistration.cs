using Arus.Grains.Compliance;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Integrations.Compliance;

public static class FileAnchorRegistration
{
    /// <summary>Heads of audit chains in files of a folder, which is made with the first of them.</summary>
    public static IServiceCollection AddFileAnchor(this IServiceCollection services, string folder) => services.AddSingleton<IAnchor>(new FileAnchor(folder));
}
