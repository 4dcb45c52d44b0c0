namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class NameTests
{
    [Fact]
    public void Interfaces_OfOneName_DoNotCollide()
    {
        var generated = Generated.From("""
            public interface IFoo : IGrainWithStringKey;
            public interface IFoo<T> : IGrainWithStringKey where T : class?, IComparable<T>?, new();
            public interface IFoo_1 : IGrainWithStringKey;
            public interface Outer_IFoo : IGrainWithStringKey;
            public class Outer { public interface IFoo : IGrainWithStringKey; public interface IFoo<T> : IGrainWithStringKey; internal protected interface IBar : IGrainWithStringKey { Task Do(); } }
            public class Outer<T> where T : struct { public interface IFoo : IGrainWithStringKey { Task Do(T x); } public class In<U> { public interface IFoo : IGrainWithStringKey { Task Do(U x); } } }
            namespace A { public interface IFoo : IGrainWithStringKey { Task Do(); } }
            namespace A.B { public interface IFoo : IGrainWithStringKey { Task Do(); } }
            namespace A.@event { public interface @class : IGrainWithStringKey { Task @do(); } }
            """);

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Equal(
            [
                "A.B.IFoo_Reference.g.cs", "A.IFoo_Reference.g.cs", "A.event.class_Reference.g.cs", "GrainRegistrations.g.cs", "IFoo_1_Reference.g.cs", "IFoo_Reference.g.cs",
                "IFoo__1_Reference.g.cs", "Outer_1_dot_IFoo_Reference.g.cs", "Outer_1_dot_In_1_dot_IFoo_Reference.g.cs", "Outer__IFoo_Reference.g.cs",
                "Outer_dot_IBar_Reference.g.cs", "Outer_dot_IFoo_1_Reference.g.cs", "Outer_dot_IFoo_Reference.g.cs",
            ],
            generated.Result.Results.Single().GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Contracts_NamedAsFrameworkTypes_DoNotConfuseTheGeneratedCode()
    {
        var generated = Generated.From("""
            namespace System.Threading.Tasks.Orleans { public class Task; public class Type; }
            namespace N
            {
                public class Task; public class Type; public class Orleans; public class GrainMethod; public class ArgumentOutOfRangeException;
                public interface IFoo : global::Orleans.IGrainWithStringKey { System.Threading.Tasks.Task<Task> Do(Type type, Orleans orleans, System.Threading.CancellationToken c); }
            }
            """);

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Equal(2, generated.Result.GeneratedTrees.Length);
    }

    [Fact]
    public void Interface_WithoutNullableAnnotations_CompilesWithoutWarning()
    {
        var generated = Generated.From("#nullable disable\npublic interface IFoo : IGrainWithStringKey { Task<string> Do(string x, List<string> y, int? z); Task<T> Get<T>(T x) where T : class; }");

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Equal(2, generated.Result.GeneratedTrees.Length);
    }

    [Fact]
    public void Interface_InParts_IsWrittenOnceWithAllMembers()
    {
        var generated = Generated.From(
            "public partial interface IFoo { Task A(); }",
            "public partial interface IFoo : IGrainWithStringKey { Task B(); }",
            "public partial interface IFoo : IGrain { Task C(); } public partial class FooGrain : Grain; public partial class FooGrain : IFoo { public Task A() => B(); public Task B() => C(); public Task C() => A(); }");

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Equal(2, generated.Result.GeneratedTrees.Length);
        Assert.All(["ACall", "BCall", "CCall"], call => Assert.Contains(call, generated.File("IFoo_Reference.g.cs"), StringComparison.Ordinal));
    }
}
