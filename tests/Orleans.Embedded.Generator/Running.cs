using System.Reflection;

namespace Arus.Orleans.Embedded.Generator.Tests;

/// <summary>Runs <c>Probe.Run()</c> of sources compiled with their generated code, and answers what it returns.</summary>
internal static class Running
{
    public static object?[] Probe(string contracts, string body)
    {
        var generated = Generated.From(contracts, $$"""
            public static class Probe
            {
                public static object?[] Run()
                {
                    {{body}}
                }
            }
            """);
        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        var run = generated.Load().GetType("Probe")!.GetMethod("Run", BindingFlags.Public | BindingFlags.Static)!;
        return run.CreateDelegate<Func<object?[]>>()();
    }
}
