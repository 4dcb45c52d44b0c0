using Arus.Silo.Modules;

namespace Arus.Silo.Tests.Modules;

public sealed class ModuleOrderTests
{
    [Fact]
    public void Order_AnyListing_PutsDependenciesFirst()
    {
        IModule a = new TestModule("A", "B", "C"), b = new TestModule("B", "C"), c = new TestModule("C"), d = new TestModule("D");

        (ImmutableArray<IModule> ordered, ImmutableArray<string> faults) = ModuleOrder.Of([a, d, b, c]);

        Assert.Equal([c, b, a, d], ordered.AsEnumerable());
        Assert.Empty(faults);
    }

    [Fact]
    public void Order_SameNameTwice_IsRefused() =>
        Refused("module Trade is listed 2 times (TestModule, TestModule): list it once in Silo/Modules/Modules.cs", new TestModule("Trade"), new TestModule("trade"));

    [Fact]
    public void Order_UnknownDependency_IsRefused() =>
        Refused("module A depends on Z, which is not listed: add it to Silo/Modules/Modules.cs or take the dependency out", new TestModule("A", "Z"));

    [Fact]
    public void Order_Circle_IsRefusedWithItsWay() =>
        Refused("modules depend on each other in a circle (B -> C -> B): take one of these dependencies out", new TestModule("A", "B"), new TestModule("B", "C"), new TestModule("C", "B"));

    [Fact]
    public void Order_OnItself_IsRefused() =>
        Refused("modules depend on each other in a circle (A -> A): take one of these dependencies out", new TestModule("A", "A"));

    [Fact]
    public void Missing_ServiceNobodyRegisters_IsNamed()
    {
        ServiceCollection services = new();
        services.AddSingleton(TimeProvider.System);
        TestModule module = new("A") { Needs = [typeof(TimeProvider), typeof(IFormatProvider)] };

        Assert.Equal("module A needs IFormatProvider, which no module registers: add the module that brings it to Silo/Modules/Modules.cs", Assert.Single(ModuleOrder.Missing([module], services)));
    }

    [Fact]
    public void Missing_OpenGenericRegistered_IsEnough()
    {
        ServiceCollection services = new();
        services.AddSingleton(typeof(IComparer<>), typeof(Comparer<>));

        Assert.Empty(ModuleOrder.Missing([new TestModule("A") { Needs = [typeof(IComparer<int>)] }], services));
    }

    private static void Refused(string line, params ImmutableArray<IModule> modules)
    {
        (ImmutableArray<IModule> ordered, ImmutableArray<string> faults) = ModuleOrder.Of(modules);

        Assert.Empty(ordered);
        Assert.Equal(line, Assert.Single(faults));
    }
}
