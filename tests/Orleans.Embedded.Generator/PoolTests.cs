namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class PoolTests
{
    private const string Contracts = """
        public interface IFoo : IGrainWithStringKey { Task Put(string text, int number, CancellationToken c, (int, string) pair); Task Other(int x); Task<T> Get<T>(T x); }
        """;

    [Fact]
    public void Rent_AfterFree_GivesTheSameCallWithoutItsReferences()
    {
        var seen = Running.Probe(Contracts, """
            using var source = new CancellationTokenSource();
            var call = IFoo_Reference.PutCall.Rent();
            (call.A0, call.A1, call.A2, call.A3) = ("text", 7, source.Token, (1, "a"));
            call.Free();
            var again = IFoo_Reference.PutCall.Rent();
            return [ReferenceEquals(call, again), again.A0, again.A2.CanBeCanceled, again.A3.Item2];
            """);

        Assert.Equal([true, null, false, null], seen);
    }

    [Fact]
    public void Rent_WhileAnotherIsInFlight_GivesANewCall()
    {
        var seen = Running.Probe(Contracts, """
            var first = IFoo_Reference.PutCall.Rent();
            var second = IFoo_Reference.PutCall.Rent();
            first.Free();
            second.Free();
            var third = IFoo_Reference.PutCall.Rent();
            var fourth = IFoo_Reference.PutCall.Rent();
            return [ReferenceEquals(first, second), ReferenceEquals(second, third), ReferenceEquals(first, fourth)];
            """);

        Assert.Equal([false, true, false], seen);
    }

    [Fact]
    public void Rent_OnAnotherThread_GivesANewCall()
    {
        var seen = Running.Probe(Contracts, """
            var call = IFoo_Reference.PutCall.Rent();
            call.Free();
            object? elsewhere = null;
            var thread = new Thread(() => elsewhere = IFoo_Reference.PutCall.Rent());
            thread.Start();
            thread.Join();
            return [elsewhere is not null, ReferenceEquals(call, elsewhere)];
            """);

        Assert.Equal([true, false], seen);
    }

    [Fact]
    public void Rent_OfAGenericMethod_HasAPoolForEachType()
    {
        var seen = Running.Probe(Contracts, """
            var text = IFoo_Reference.GetCall<string>.Rent();
            text.Free();
            var number = IFoo_Reference.GetCall<int>.Rent();
            number.Free();
            return [ReferenceEquals(text, IFoo_Reference.GetCall<string>.Rent()), ReferenceEquals(number, IFoo_Reference.GetCall<int>.Rent())];
            """);

        Assert.Equal([true, true], seen);
    }
}
