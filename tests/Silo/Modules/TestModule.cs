using Arus.Silo.Modules;

namespace Arus.Silo.Tests.Modules;

internal sealed class TestModule(string name, params ImmutableArray<string> dependsOn) : IModule
{
    public string Name => name;

    public string Version => "1.2.3";

    public ImmutableArray<string> DependsOn => dependsOn;

    public ImmutableArray<Type> Needs { get; init; } = [];

    public Action<ModuleContext> Registers { get; init; } = _ => { };

    public void Register(ModuleContext module) => Registers(module);
}
