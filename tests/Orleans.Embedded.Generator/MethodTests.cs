namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class MethodTests
{
    [Theory]
    [InlineData("Task Do();", "IFoo Do  None  () 0")]
    [InlineData("void Do(int x);", "IFoo Do  OneWay  (Int32) 0")]
    [InlineData("[OneWay] Task Do(string? x, CancellationToken c);", "IFoo Do  OneWay  (String CancellationToken) 0")]
    [InlineData("[AlwaysInterleave] Task Do();", "IFoo Do  AlwaysInterleave  () 0")]
    [InlineData("[ReadOnly, AlwaysInterleave] Task<int> Do(dynamic x);", "IFoo Do  AlwaysInterleave, ReadOnly  (Object) 0")]
    [InlineData("[Alias(\"a\\\"\\n\\\\b\")] Task Do();", "IFoo Do a\"\n\\b None  () 0")]
    [InlineData("[ResponseTimeout(\"00:00:05\")] Task Do();", "IFoo Do  None 00:00:05 () 0")]
    [InlineData("Task @event<A, B>(A x, B y);", "IFoo event  None  (Int32 String) 2")]
    public void Method_Described_SaysWhatTheContractSays(string member, string expected)
    {
        var seen = Running.Probe($$"""public interface IFoo : IGrainWithStringKey { {{member}} }""", $$"""
            var call = {{(member.Contains('@', StringComparison.Ordinal) ? "IFoo_Reference.eventCall<int, string>" : "IFoo_Reference.DoCall")}}.Rent();
            var m = call.Method;
            return [$"{m.GrainInterface.Name} {m.Name} {m.Alias} {m.Flags} {m.ResponseTimeout} ({string.Join(' ', m.ParameterTypes.Select(t => t.Name))}) {m.GenericArity}"];
            """);

        Assert.Equal([expected], seen);
    }

    [Fact]
    public void Overloads_EachCalled_ReachTheirOwn()
    {
        var seen = Running.Probe("""
            public interface IFoo : IGrainWithStringKey
            {
                Task<string> Do(int x); Task<string> Do(long x); Task<string> Do(int x, int y = 0); Task<string> Do(params int[] all); Task<string> Do<T>(T x);
            }
            public class FooGrain : Grain, IFoo
            {
                public Task<string> Do(int x) => Task.FromResult("int");
                public Task<string> Do(long x) => Task.FromResult("long");
                public Task<string> Do(int x, int y) => Task.FromResult("two");
                public Task<string> Do(params int[] all) => Task.FromResult("many");
                public Task<string> Do<T>(T x) => Task.FromResult("any");
            }
            """, """
            IFoo foo = new IFoo_Reference(new(new FooGrain()));
            return [foo.Do(1).GetAwaiter().GetResult(), foo.Do(1L).GetAwaiter().GetResult(), foo.Do(1, 2).GetAwaiter().GetResult(),
                foo.Do(1, 2, 3).GetAwaiter().GetResult(), foo.Do("").GetAwaiter().GetResult(), foo.Do<int>(1).GetAwaiter().GetResult()];
            """);

        Assert.Equal(["int", "long", "two", "many", "any", "any"], seen);
    }

    [Fact]
    public void GenericInterface_Closed_CallsAndDescribesItself()
    {
        var seen = Running.Probe("""
            public interface IBox<T> : IGrainWithStringKey where T : notnull { Task<T> Swap(T x); Task<(T, U?)> Pair<U>(T x, U? y); }
            public class BoxGrain : Grain, IBox<int>
            {
                public Task<int> Swap(int x) => Task.FromResult(-x);
                public Task<(int, U?)> Pair<U>(int x, U? y) => Task.FromResult((x, y));
            }
            """, """
            IBox<int> box = new IBox_1_Reference<int>(new(new BoxGrain()));
            return [box.Swap(3).GetAwaiter().GetResult(), box.Pair(1, "a").GetAwaiter().GetResult(),
                IBox_1_Reference<int>.SwapCall.Rent().Method.GrainInterface == typeof(IBox<int>)];
            """);

        Assert.Equal([-3, (1, "a"), true], seen);
    }
}
