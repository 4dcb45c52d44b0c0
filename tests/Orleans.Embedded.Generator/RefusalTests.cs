namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("int Count();", "EMB001", "'IFoo.Count()' returns int: a grain method returns Task, Task<T>, ValueTask, ValueTask<T> or void; write Task<int>")]
    [InlineData("Span<int> Get();", "EMB001", "'IFoo.Get()' returns System.Span<int>: a grain method returns Task, Task<T>, ValueTask, ValueTask<T> or void; write Task")]
    [InlineData("ref Task Do();", "EMB001", "'IFoo.Do()' returns ref System.Threading.Tasks.Task: a grain method returns Task, Task<T>, ValueTask, ValueTask<T> or void; write Task")]
    [InlineData("IAsyncEnumerable<int> All();", "EMB002", "'IFoo.All()': the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream")]
    [InlineData("Task<IAsyncEnumerable<int>> All();", "EMB002", "'IFoo.All()': the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream")]
    [InlineData("Task Put(IAsyncEnumerable<int> all);", "EMB002", "'IFoo.Put(System.Collections.Generic.IAsyncEnumerable<int>)': the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream")]
    [InlineData("Task Do(ref int x);", "EMB003", "'IFoo.Do(ref int)' has the ref parameter 'x': pass it by value, and return what the method changes")]
    [InlineData("Task Do(out int x);", "EMB003", "'IFoo.Do(out int)' has the out parameter 'x': pass it by value, and return what the method changes")]
    [InlineData("Task Do(in int x);", "EMB003", "'IFoo.Do(in int)' has the in parameter 'x': pass it by value, and return what the method changes")]
    [InlineData("Task Do(ref readonly int x);", "EMB003", "'IFoo.Do(ref readonly int)' has the ref readonly parameter 'x': pass it by value, and return what the method changes")]
    [InlineData("int Count { get; }", "EMB004", "'IFoo.Count' is a property on a grain interface: write a method that returns a Task")]
    [InlineData("int this[int i] { get; }", "EMB004", "'IFoo.this[int]' is an indexer on a grain interface: write a method that returns a Task")]
    [InlineData("event Action Changed;", "EMB004", "'IFoo.Changed' is an event on a grain interface: write a method that returns a Task")]
    [InlineData("Task Do(CancellationToken a, int b, CancellationToken c);", "EMB008", "'IFoo.Do(System.Threading.CancellationToken, int, System.Threading.CancellationToken)' has 2 CancellationToken parameters and only one flows: keep one, as the last parameter")]
    [InlineData("[ResponseTimeout(\"soon\")] Task Do();", "EMB009", "'IFoo.Do()' has [ResponseTimeout(\"soon\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"")]
    [InlineData("[ResponseTimeout(\"-00:00:01\")] Task Do();", "EMB009", "'IFoo.Do()' has [ResponseTimeout(\"-00:00:01\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"")]
    [InlineData("Task Do(ReadOnlySpan<int> x);", "EMB010", "'IFoo.Do(System.ReadOnlySpan<int>)' has the parameter 'x' of type System.ReadOnlySpan<int>, which cannot outlive the caller's stack: pass an array, an immutable collection or ReadOnlyMemory<T>")]
    [InlineData("unsafe Task Do(int* x);", "EMB010", "'IFoo.Do(int*)' has the parameter 'x' of type int*, which cannot outlive the caller's stack: pass an array, an immutable collection or ReadOnlyMemory<T>")]
    [InlineData("Task Do<T>(T x) where T : allows ref struct;", "EMB010", "'IFoo.Do<T>(T)' has the parameter 'x' of type T, which cannot outlive the caller's stack: pass an array, an immutable collection or ReadOnlyMemory<T>")]
    [InlineData("static abstract Task Do();", "EMB011", "'IFoo.Do()' is static and abstract, which a reference to a grain cannot answer: remove it, or give it a body")]
    [InlineData("static abstract int Count { get; }", "EMB011", "'IFoo.Count' is static and abstract, which a reference to a grain cannot answer: remove it, or give it a body")]
    [InlineData("[OneWay] Task<int> Do();", "EMB012", "'IFoo.Do()' is [OneWay] and returns System.Threading.Tasks.Task<int>, which never arrives: return Task, ValueTask or void, or remove [OneWay]")]
    public void Interface_WithMemberThatCannotBeCarried_IsRefusedWithRemedy(string member, string id, string message)
    {
        var generated = Generated.From($$"""public interface IFoo : IGrainWithStringKey { {{member}} }""");

        var refusal = Assert.Single(generated.Result.Diagnostics);
        Assert.Equal((id, message), (refusal.Id, refusal.GetMessage(null)));
        Assert.Equal("File0.cs", refusal.Location.GetLineSpan().Path);
        Assert.Empty(generated.Complaints);
        Assert.Empty(generated.Result.GeneratedTrees);
    }

    [Theory]
    [InlineData("class Outer { private interface IFoo : IGrainWithStringKey; }", "EMB005", "'Outer.IFoo' is a grain interface that generated code cannot reach: declare it, and each type around it, internal or public")]
    [InlineData("class Outer { private class In { public interface IFoo : IGrainWithStringKey; } }", "EMB005", "'Outer.In.IFoo' is a grain interface that generated code cannot reach: declare it, and each type around it, internal or public")]
    [InlineData("class Outer { protected interface IFoo : IGrainWithStringKey; }", "EMB005", "'Outer.IFoo' is a grain interface that generated code cannot reach: declare it, and each type around it, internal or public")]
    [InlineData("class Outer { private class FooGrain : Grain; }", "EMB006", "'Outer.FooGrain' is a grain class that generated code cannot reach: declare it, and each type around it, internal or public")]
    [InlineData("file class FooGrain : Grain;", "EMB006", "'FooGrain' is a grain class that generated code cannot reach: declare it, and each type around it, internal or public")]
    [InlineData("file interface IFoo : IGrainWithStringKey;", "EMB007", "'IFoo' is a grain interface that only its own file can see: replace 'file' by 'internal'")]
    [InlineData("file class Outer { public interface IFoo : IGrainWithStringKey; }", "EMB007", "'Outer.IFoo' is a grain interface that only its own file can see: replace 'file' by 'internal'")]
    [InlineData("[Alias(\"a\")] class FooGrain : Grain;", "EMB014", "'FooGrain' is a grain class with [Alias], which belongs to messages and grain interfaces: remove it")]
    [InlineData("[GenerateSerializer] abstract class FooGrain : Grain;", "EMB014", "'FooGrain' is a grain class with [GenerateSerializer], which belongs to messages and grain interfaces: remove it")]
    [InlineData("class FooGrain : Grain { [AlwaysInterleave] public Task Do() => Task.CompletedTask; }", "EMB015", "'FooGrain.Do()' has [AlwaysInterleave], which a caller cannot see there: write it on the method of the grain interface")]
    public void Type_ThatCannotBeRegistered_IsRefusedWithRemedy(string source, string id, string message)
    {
        var generated = Generated.From(source);

        var refusal = Assert.Single(generated.Result.Diagnostics);
        Assert.Equal((id, message), (refusal.Id, refusal.GetMessage(null)));
        Assert.Empty(generated.Result.GeneratedTrees);
    }

    [Fact]
    public void Aliases_TwoAlikeOnOneInterface_AreBothRefused()
    {
        var generated = Generated.From("""public interface IFoo : IGrainWithStringKey { [Alias("a")] Task A(); [Alias("a")] Task B(); [Alias("c")] Task C(); }""");

        Assert.Equal(
            ["'IFoo.A()' has [Alias(\"a\")], which another method of its interface has too: give each an alias of its own",
             "'IFoo.B()' has [Alias(\"a\")], which another method of its interface has too: give each an alias of its own"],
            generated.Result.Diagnostics.Select(d => d.GetMessage(null)));
    }

    [Fact]
    public void Interface_WithManyFaults_TellsEachAtItsPlace()
    {
        var generated = Generated.From("public interface IFoo : IGrainWithStringKey { int A { get; }\nint B();\nTask C(ref int x, out int y); }");

        Assert.Equal(["EMB004", "EMB001", "EMB003", "EMB003"], generated.Refusals);
        Assert.Equal([0, 1, 2, 2], generated.Result.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line).Order());
    }

    [Fact]
    public void InheritedFault_OfGrainInterface_IsToldOnceAndStopsBoth()
    {
        var generated = Generated.From("public interface IBase : IGrainWithStringKey { int A(); } public interface IFoo : IBase { Task B(); }");

        Assert.Equal("'IBase.A()' returns int: a grain method returns Task, Task<T>, ValueTask, ValueTask<T> or void; write Task<int>", Assert.Single(generated.Result.Diagnostics).GetMessage(null));
        Assert.Empty(generated.Result.GeneratedTrees);
    }

    [Fact]
    public void InheritedFault_OfPlainInterface_IsToldAtTheGrainInterface()
    {
        var generated = Generated.From("public interface IPlain { int A(); }\npublic interface IFoo : IGrainWithStringKey, IPlain;");

        var refusal = Assert.Single(generated.Result.Diagnostics);
        Assert.Equal("EMB001", refusal.Id);
        Assert.Equal(1, refusal.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Faults_OfInterfacesThatAreNoGrains_AreNotOurs()
    {
        var generated = Generated.From("public interface IPlain { int A { get; } IAsyncEnumerable<int> B(ref int x); } class Outer { private class C : IPlain2; private interface IPlain2; }");

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Result.GeneratedTrees);
    }
}
