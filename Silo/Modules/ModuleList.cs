namespace Arus.Silo.Modules;

/// <summary>The modules that run, in the order they registered, with what each needs from outside.</summary>
public sealed record ModuleList(ImmutableArray<ModuleList.Entry> Entries)
{
    public sealed record Entry(string Name, string Version, ImmutableArray<string> DependsOn, ImmutableArray<string> Dependencies);
}
