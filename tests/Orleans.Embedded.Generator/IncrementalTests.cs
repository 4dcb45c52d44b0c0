using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class IncrementalTests
{
    private static readonly string[] s_steps = ["Interfaces", "Classes", "Registrations"];

    private static readonly CSharpCompilation s_before = Generated.Compile(
        "public interface IFoo : IGrainWithStringKey { Task Do(int x); }",
        "public interface IBar : IGrainWithStringKey { Task Do(); int Broken(); }",
        "public interface IBaz : IGrainWithStringKey { Task Do(); }",
        "public class FooGrain : Grain, IFoo { public Task Do(int x) => Task.CompletedTask; }");

    [Theory]
    [InlineData(2, "// a word before\n\npublic interface IBaz : IGrainWithStringKey { /* and within */ Task Do(); }")]
    [InlineData(3, "public class FooGrain : Grain, IFoo { public Task Do(int x) => Task.FromResult(x + 1); } public class Unrelated;")]
    public void Edit_ThatChangesNoContract_WritesNothing(int file, string text)
    {
        var after = Edit(file, text);

        Assert.All(s_steps, step => Assert.All(Reasons(after, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        Assert.All(Written(after), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Edit_OfOneContract_WritesItsFileAlone()
    {
        var after = Edit(2, "public interface IBaz : IGrainWithStringKey { Task Do(); Task More(); }");

        Assert.Single(Reasons(after, "Interfaces"), IncrementalStepRunReason.Modified);
        Assert.All(Reasons(after, "Registrations"), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        // Cached: the other contract, the refusal and the registrations.
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached],
            Written(after).OrderBy(reason => reason));
    }

    [Fact]
    public void Steps_BetweenRuns_HoldNoSymbolOrSyntax()
    {
        var held = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in Generated.From(s_before, Generated.Driver()).Result.Results.Single().TrackedSteps
            .Where(step => s_steps.Contains(step.Key)).SelectMany(step => step.Value).SelectMany(run => run.Outputs))
        {
            Collect(output.Value, held);
        }

        Assert.Contains(held, value => value is string text && text == "global::IFoo");
        Assert.DoesNotContain(held, value => value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel);
    }

    private static GeneratorRunResult Edit(int file, string text)
    {
        var driver = Generated.Driver().RunGenerators(s_before);
        var tree = s_before.SyntaxTrees[file];
        return driver.RunGenerators(s_before.ReplaceSyntaxTree(tree, Generated.Parse(text, tree.FilePath))).GetRunResult().Results.Single();
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(s => s.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Written(GeneratorRunResult run) =>
        run.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(s => s.Outputs).Select(output => output.Reason);

    private static void Collect(object? value, HashSet<object> held)
    {
        if (value is null || !held.Add(value) || value is string || value.GetType().IsPrimitive || value is Type)
        {
            return;
        }

        foreach (var item in value is System.Collections.IEnumerable items ? items.Cast<object?>() : [])
        {
            Collect(item, held);
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Collect(field.GetValue(value), held);
            }
        }
    }
}
