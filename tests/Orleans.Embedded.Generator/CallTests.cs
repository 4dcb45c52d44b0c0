namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class CallTests
{
    private const string Teller = """
        public interface ITeller : IGrainWithStringKey
        {
            Task<string> Tell(int number, string? word, long wide, CancellationToken cancellation = default);
            ValueTask<int> Count(List<int> numbers);
            Task Rest();
            ValueTask Pause();
            void Note(string text);
        }
        public class TellerGrain : Grain, ITeller
        {
            public List<string> Log { get; } = [];
            public Task<string> Tell(int number, string? word, long wide, CancellationToken c) => Task.FromResult($"{number} {word} {wide} {c.CanBeCanceled}");
            public ValueTask<int> Count(List<int> numbers) => new(numbers.Count);
            public Task Rest() { Log.Add("rest"); return Task.CompletedTask; }
            public ValueTask Pause() { Log.Add("pause"); return default; }
            public void Note(string text) => Log.Add(text);
        }
        """;

    private const string Reference = """
        var grain = new TellerGrain();
        var target = new Orleans.Embedded.Calls.ReferenceTarget(grain);
        ITeller teller = new ITeller_Reference(target);
        """;

    [Fact]
    public void Call_OfEachKindOfResult_ReachesTheGrainAndBringsItsAnswer()
    {
        var seen = Running.Probe(Teller, Reference + """
            using var source = new CancellationTokenSource();
            var told = teller.Tell(1, null, 2, source.Token).GetAwaiter().GetResult();
            var counted = teller.Count([1, 2, 3]).GetAwaiter().GetResult();
            teller.Rest().GetAwaiter().GetResult();
            teller.Pause().GetAwaiter().GetResult();
            teller.Note("noted");
            return [told, counted, string.Join(' ', grain.Log)];
            """);

        Assert.Equal(["1  2 True", 3, "rest pause noted"], seen);
    }

    [Fact]
    public void Arguments_ReadAndWritten_KeepTheirOwnTypes()
    {
        var seen = Running.Probe(Teller, Reference + """
            teller.Tell(1, "a", 2);
            var call = target.Last!;
            call.SetArgument(1, null);
            call.SetArgument(2, 5L);
            return [call.ArgumentCount, call.GetArgument(0), call.GetArgument(1), call.GetArgument(2), call.GetArgument(3)];
            """);

        Assert.Equal([4, 1, null, 5L, CancellationToken.None], seen);
    }

    [Fact]
    public void Argument_OutsideTheList_IsRefusedByName()
    {
        var seen = Running.Probe(Teller, Reference + """
            teller.Rest();
            var errors = new List<string?>();
            try { target.Last!.GetArgument(0); } catch (ArgumentOutOfRangeException e) { errors.Add(e.ParamName); }
            try { target.Last!.SetArgument(-1, null); } catch (ArgumentOutOfRangeException e) { errors.Add(e.ParamName); }
            return [.. errors];
            """);

        Assert.Equal(["index", "index"], seen);
    }

    [Fact]
    public void Argument_OfAnotherType_IsRefused()
    {
        var seen = Running.Probe(Teller, Reference + """
            teller.Tell(1, "a", 2);
            try { target.Last!.SetArgument(2, 5); } catch (InvalidCastException) { return ["refused"]; }
            return ["taken"];
            """);

        Assert.Equal(["refused"], seen);
    }

    [Fact]
    public void Target_ThatIsNoSuchGrain_IsRefused()
    {
        var seen = Running.Probe(Teller, """
            ITeller teller = new ITeller_Reference(new Orleans.Embedded.Calls.ReferenceTarget("no teller"));
            try { teller.Rest(); } catch (InvalidCastException) { return ["refused"]; }
            return ["taken"];
            """);

        Assert.Equal(["refused"], seen);
    }

    [Fact]
    public void Weight_IsOfAllArgumentsButTheToken()
    {
        var seen = Running.Probe(Teller, Reference + """
            teller.Tell(1, "a", 2);
            var four = target.Last!.Weigh();
            teller.Rest();
            return [four, target.Last!.Weigh()];
            """);

        Assert.Equal([3L, 0L], seen);
    }

    [Fact]
    public void Cancellation_IsTheTokenArgument_AndNothingWithoutOne()
    {
        var seen = Running.Probe(Teller, Reference + """
            using var source = new CancellationTokenSource();
            using var other = new CancellationTokenSource();
            teller.Tell(1, "a", 2, source.Token);
            var call = target.Last!;
            var before = call.Cancellation == source.Token;
            call.Cancellation = other.Token;
            teller.Rest();
            target.Last!.Cancellation = other.Token;
            return [before, call.GetArgument(3) is CancellationToken now && now == other.Token, target.Last!.Cancellation == default];
            """);

        Assert.Equal([true, true, true], seen);
    }
}
