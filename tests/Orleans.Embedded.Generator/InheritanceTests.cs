namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class InheritanceTests
{
    [Fact]
    public void Diamond_CalledThroughEachInterface_ReachesTheOneMethod()
    {
        var seen = Running.Probe("""
            public interface ITop : IGrainWithStringKey { Task<string> Top(); }
            public interface ILeft : ITop { Task<string> Left(); }
            public interface IRight : ITop { Task<string> Right(); }
            public interface IFoo : ILeft, IRight { Task<string> Own(); }
            public class FooGrain : Grain, IFoo
            {
                public Task<string> Top() => Task.FromResult("top");
                public Task<string> Left() => Task.FromResult("left");
                public Task<string> Right() => Task.FromResult("right");
                public Task<string> Own() => Task.FromResult("own");
            }
            """, """
            IFoo foo = new IFoo_Reference(new(new FooGrain()));
            return [foo.Own().GetAwaiter().GetResult(), foo.Left().GetAwaiter().GetResult(), foo.Right().GetAwaiter().GetResult(),
                foo.Top().GetAwaiter().GetResult(), IFoo_Reference.TopCall.Rent().Method.GrainInterface.Name];
            """);

        Assert.Equal(["own", "left", "right", "top", "ITop"], seen);
    }

    [Fact]
    public void HiddenMethod_CalledThroughEachInterface_ReachesThatOnes()
    {
        var seen = Running.Probe("""
            public interface IBase : IGrainWithStringKey { Task<string> Do(); }
            public interface IFoo : IBase { new Task<string> Do(); }
            public class FooGrain : Grain, IFoo
            {
                Task<string> IBase.Do() => Task.FromResult("base");
                Task<string> IFoo.Do() => Task.FromResult("foo");
            }
            """, """
            IFoo foo = new IFoo_Reference(new(new FooGrain()));
            return [foo.Do().GetAwaiter().GetResult(), ((IBase)foo).Do().GetAwaiter().GetResult()];
            """);

        Assert.Equal(["foo", "base"], seen);
    }

    [Fact]
    public void DefaultMethod_CalledOnAReference_RunsInTheGrain()
    {
        var seen = Running.Probe("""
            public interface IBase : IGrainWithStringKey { Task<string> Name() => Task.FromResult("nobody " + GetType().Name); Task<string> Kind(); }
            public interface IFoo : IBase { Task<string> IBase.Kind() => Task.FromResult("foo " + GetType().Name); sealed Task<string> Local() => Task.FromResult(GetType().Name); }
            public class PlainGrain : Grain, IFoo;
            public class NamedGrain : Grain, IFoo { public Task<string> Name() => Task.FromResult("named"); }
            """, """
            IFoo plain = new IFoo_Reference(new(new PlainGrain()));
            IFoo named = new IFoo_Reference(new(new NamedGrain()));
            return [plain.Name().GetAwaiter().GetResult(), named.Name().GetAwaiter().GetResult(), plain.Kind().GetAwaiter().GetResult(), plain.Local().GetAwaiter().GetResult()];
            """);

        Assert.Equal(["nobody PlainGrain", "named", "foo PlainGrain", "IFoo_Reference"], seen);
    }

    [Fact]
    public void PlainInterface_Inherited_IsCarriedToo()
    {
        var seen = Running.Probe("""
            public interface IPlain<T> { Task<T> Echo(T x); }
            public interface IFoo : IGrainObserver, IPlain<string?>, IPlain<int>, IAsyncDisposable;
            public class Watcher : IFoo
            {
                public Task<string?> Echo(string? x) => Task.FromResult(x);
                public Task<int> Echo(int x) => Task.FromResult(x);
                public ValueTask DisposeAsync() => default;
            }
            """, """
            IFoo foo = new IFoo_Reference(new(new Watcher()));
            return [foo.Echo("a").GetAwaiter().GetResult(), foo.Echo(1).GetAwaiter().GetResult(), foo.DisposeAsync().IsCompletedSuccessfully];
            """);

        Assert.Equal(["a", 1, true], seen);
    }

    [Fact]
    public void MethodTypeParameter_NamedAsTheInterfaces_StaysItsOwn()
    {
        var seen = Running.Probe("""
            public interface IBase<U> : IGrainWithStringKey { Task<string> Do<T>(U x, T y, List<T>? z = null) where T : notnull; }
            public interface IFoo<T> : IBase<T>;
            public class FooGrain : Grain, IFoo<int> { public Task<string> Do<T>(int x, T y, List<T>? z) where T : notnull => Task.FromResult($"{x} {y} {typeof(T).Name}"); }
            """, """
            IFoo<int> foo = new IFoo_1_Reference<int>(new(new FooGrain()));
            return [foo.Do(1, "a").GetAwaiter().GetResult()];
            """);

        Assert.Equal(["1 a String"], seen);
    }
}
