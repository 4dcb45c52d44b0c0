using Arus.Domain.MarketData.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class OrderSurveyTests
{
    [Theory]
    [InlineData("1 2 2 3", "")]
    [InlineData("1 2 99 3 4", "99")]
    [InlineData("1 2 98 99 3 4 5", "98 99")]
    [InlineData("5 1 2 3", "5")]
    [InlineData("1 2 3 0 4", "")]
    [InlineData("1 2 3 0 1 4", "")]
    [InlineData("1 2 99 3 98 4 5", "99 98")]
    public void Rows_ThatAreAheadOfMoreBelow_AreFound(string times, string ahead)
    {
        long[] rows = [.. times.Split(' ').Select(long.Parse)];
        OrderSurvey survey = Survey(rows);

        Assert.Equal(ahead, string.Join(' ', survey.Ahead.Order().Select(r => rows[r])));
    }

    [Fact]
    public void Rows_OneOfThemAhead_AreTakenButForThatOne() =>
        Prop.ForAll(
            Gen.Choose(2, 5_000).SelectMany(count => Gen.Choose(0, count - 2), (count, at) => (count, at)).ToArbitrary(),
            pair =>
            {
                long[] rows = [.. Enumerable.Range(0, pair.count).Select(i => (long)i)];
                rows[pair.at] = 1_000_000;
                OrderSurvey survey = Survey(rows);
                RowOrder order = new(FileKind.Bars, survey.Ahead);
                int taken = rows.Where((time, row) => order.Check(row, time) == RowFault.None).Count();
                return taken == rows.Length - 1;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_AllBackwards_AreSeenToBe()
    {
        OrderSurvey survey = Survey([.. Enumerable.Range(0, 10_000).Select(i => 10_000L - i)]);

        Assert.True(survey.Backward > survey.Forward);
        Assert.Empty(survey.Ahead);
    }

    /// <summary>Whatever the order, what passes is in order, and it is no less than without the survey.</summary>
    [Fact]
    public void Rows_InAnyOrder_PassInOrder() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>(),
            numbers =>
            {
                long[] rows = [.. numbers.Select(n => (long)n)];
                long[] passed = Passed(rows, Survey(rows).Ahead);
                return passed.SequenceEqual(passed.Order());
            }).QuickCheckThrowOnFailure();

    private static long[] Passed(long[] rows, ISet<long> ahead)
    {
        RowOrder order = new(FileKind.Ticks, ahead);
        return [.. rows.Where((time, row) => order.Check(row, time) == RowFault.None)];
    }

    private static OrderSurvey Survey(long[] times)
    {
        OrderSurvey survey = new();
        for (int row = 0; row < times.Length; row++) survey.See(row, times[row]);
        return survey;
    }
}
