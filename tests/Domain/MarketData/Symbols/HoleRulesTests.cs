using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Symbols;

public sealed class HoleRulesTests
{
    private static readonly Gen<TickRange> s_range =
        from begin in Gen.Choose(0, 60)
        from length in Gen.Choose(1, 20)
        select Batches.Range(begin, begin + length);

    private static readonly Arbitrary<(bool IsFound, TickRange Range)[]> s_changes =
        (from kind in Gen.Elements(true, false) from range in s_range select (kind, range)).ArrayOf().ToArbitrary();

    [Fact]
    public void Holes_WhateverIsFoundAndFilled_AreTheStretchesFoundAndNotFilledSince() =>
        Prop.ForAll(s_changes, changes =>
        {
            SymbolState state = new();
            HashSet<int> missing = [];
            foreach ((bool isFound, TickRange range) in changes)
            {
                int[] seconds = [.. Seconds(range)];
                state = isFound ? HoleRules.Found(state, new(range, 1, seconds[0], seconds.Length)) : HoleRules.Filled(state, range);
                if (isFound) missing.UnionWith(seconds);
                else missing.ExceptWith(seconds);
            }

            int[] told = [.. state.Holes.SelectMany(hole => Seconds(hole.Range))];
            return told.Distinct().Count() == told.Length && told.ToHashSet().SetEquals(missing)
                && state.Holes.All(hole => hole.Count == 0 || hole.Count == Seconds(hole.Range).Count());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Holes_TooMany_BecomeFewerAndCoverTheSame()
    {
        SymbolState state = Enumerable.Range(0, 2 * HoleRules.Most).Aggregate(new SymbolState(), (known, i) => HoleRules.Found(known, new(Batches.Range(2 * i, (2 * i) + 1), 1, i, 1)));

        Assert.Equal(HoleRules.Most, state.Holes.Length);
        Assert.Equal(Batches.At(0), state.Holes[0].Range.From);
        Assert.All(Enumerable.Range(0, 2 * HoleRules.Most), i => Assert.Contains(state.Holes, hole => hole.Range.From <= Batches.At(2 * i) && hole.Range.To >= Batches.At((2 * i) + 1)));
    }

    [Fact]
    public void FilledWith_ABatchInTheMiddle_LeavesBothSidesWithTheirNumbers()
    {
        Hole hole = new(new(Batches.At(9, 1), Batches.At(40)), 1, 10, 30);
        TickBatch batch = Batches.Of(20, 10);
        SymbolState left = HoleRules.FilledWith(new() { Holes = [hole] }, hole, batch, SessionCursor.End(batch));

        Assert.Equal([(10L, 10L), (30L, 10L)], left.Holes.Select(part => (part.First, part.Count)));
        Assert.Equal((Batches.At(20), Batches.At(29, 1)), (left.Holes[0].Range.To, left.Holes[1].Range.From));
        Assert.Same(left.Holes[1], HoleRules.FilledBy(left.Holes, Batches.Of(30, 10)));
        Assert.Null(HoleRules.FilledBy(left.Holes, Batches.Of(25, 10)));
        Assert.Null(HoleRules.FilledBy(left.Holes, Batches.Of(30, 10, session: 2)));
    }

    [Fact]
    public void GivenUp_AStretchOfTwoMinutes_MissesTheirBarsOfEachTimeframe()
    {
        SymbolState state = HoleRules.GivenUp(Batches.With(Batches.Range(70, 180)), Batches.Range(0, 3_600), TimeSpan.Zero);

        Assert.Empty(state.Holes);
        Assert.Equal(Batches.Range(70, 180), Assert.Single(state.Gone));
        Assert.Equal((Batches.Noon + TimeSpan.FromMinutes(1), Batches.Noon + TimeSpan.FromMinutes(3)), state.MissingBars.Where(range => range.Timeframe == Timeframe.M1).Select(range => (range.From, range.To)).Single());
        Assert.Equal(6, state.MissingBars.Length);
        Assert.Equal(5, SymbolRules.Repaired(state, state.MissingBars[0]).MissingBars.Length);
    }

    [Fact]
    public void Restarted_BehindWhichNothingIsStored_MissesAllUpToTheLastHole()
    {
        SymbolState state = Batches.With(Batches.Range(10, 20), Batches.Range(40, 50), Batches.Range(70, 80));

        Assert.Equal([Batches.Range(10, 20), new(Batches.At(30, 1), Batches.At(80))], HoleRules.Restarted(state, Batches.At(30, 1), TimeSpan.Zero).Holes.Select(hole => hole.Range));
        Assert.Same(state, HoleRules.Restarted(state, Batches.At(90), TimeSpan.Zero));
        Assert.Equal([Batches.Range(10, 20)], HoleRules.Before(state, Batches.At(30, 1)).Holes.Select(hole => hole.Range));
    }

    private static IEnumerable<int> Seconds(TickRange range) => Enumerable.Range((int)(range.From.Time - Batches.Noon).TotalSeconds, (int)(range.To.Time - range.From.Time).TotalSeconds);
}
