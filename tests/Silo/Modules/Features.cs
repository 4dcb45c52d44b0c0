using Arus.Silo.Modules;

namespace Arus.Silo.Tests.Modules;

/// <summary>The modules as shipped, but for the store: a test's host brings its own.</summary>
internal static class Features
{
    public static ImmutableArray<IModule> All { get; } = [.. Silo.Modules.Modules.All.Where(module => module is not StorageModule)];
}
