using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Trading;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.Trading.Terminals;

public sealed class TerminalBookTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whatever is told in whatever order, a command only moves on, ends once, and is open or ended, never both.</summary>
    [Fact]
    public void Commands_UnderAnyEvents_OnlyMoveOn()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ListOf(40).ToArbitrary(), choices =>
        {
            TerminalBook book = new();
            Dictionary<long, CommandState> last = [];
            foreach (int choice in choices)
            {
                book = TerminalBook.Apply(book, Event(book, choice));
                foreach (CommandView command in book.Open.Values.Concat(book.Ended))
                {
                    CommandState before = last.GetValueOrDefault(command.Sequence);
                    Assert.True(command.State >= before || !CommandFate.IsFinal(before), $"{command.Sequence} went from {before} to {command.State}");
                    if (CommandFate.IsFinal(before)) Assert.Equal(before, command.State);
                    last[command.Sequence] = command.State;
                }

                Assert.Empty(book.Open.Keys.Intersect(book.Ended.Select(c => c.Sequence)));
                Assert.Equal(book.Highest, book.Open.Count + book.Ended.Length);
                Assert.All(book.Ended, c => Assert.True(CommandFate.IsFinal(c.State)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("SENT", TradeRetcode.Done, 0, CommandState.Done)]
    [InlineData("SENT", TradeRetcode.DonePartial, 0, CommandState.Done)]
    [InlineData("SENT", TradeRetcode.Placed, 5, CommandState.Done)]
    [InlineData("SENT", TradeRetcode.Placed, 0, CommandState.Unknown)]
    [InlineData("SENT", TradeRetcode.Timeout, 0, CommandState.Unknown)]
    [InlineData("SENT", TradeRetcode.Connection, 0, CommandState.Unknown)]
    [InlineData("SENT", TradeRetcode.NoMoney, 0, CommandState.Refused)]
    [InlineData("SENT", TradeRetcode.Requote, 0, CommandState.Refused)]
    [InlineData("SEEN", TradeRetcode.None, 0, CommandState.Unknown)]
    [InlineData("TOO_LATE", TradeRetcode.None, 0, CommandState.Refused)]
    [InlineData("OLD_EPOCH", TradeRetcode.None, 0, CommandState.Refused)]
    [InlineData("CAP_VOLUME", TradeRetcode.None, 0, CommandState.Refused)]
    public void Result_ByItsCodes_MeansAFate(string code, TradeRetcode retcode, ulong order, CommandState state) =>
        Assert.Equal(state, CommandFate.Of(new() { Code = code, Retcode = retcode, Order = new(order) }));

    private static TerminalEvent Event(TerminalBook book, int choice)
    {
        long any = 1 + (choice / 16 % Math.Max(1, book.Highest));
        return (choice % 8) switch
        {
            0 or 1 => new TerminalEvent.Submitted(new(book.Highest + 1, new() { Magic = new((ulong)book.Highest + 1), NotAfter = s_now }), "a"),
            2 => new TerminalEvent.Given([any], 1),
            3 => new TerminalEvent.Met(2, new(any - 1, default)),
            4 => new TerminalEvent.Parted(1, ""),
            5 => new TerminalEvent.Told(new VenueEvent.Journaled(any, new((ulong)any))),
            6 => new TerminalEvent.Told(new VenueEvent.Result(any, new((ulong)any), new() { Code = choice % 3 == 0 ? "SEEN" : "SENT", Retcode = TradeRetcode.Done })),
            _ => new TerminalEvent.Settled(any, choice % 2 == 0 ? CommandState.Done : CommandState.NeverExecuted, null),
        };
    }
}
