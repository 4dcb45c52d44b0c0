using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

/// <summary>What holds for every indicator of the catalogue.</summary>
public sealed class IndicatorTests
{
    /// <summary>Of state, for each bar of each period; and what does not depend on periods.</summary>
    private const int MostBytesABar = 64;
    private const int MostBytesBeside = 4_096;

    /// <summary>In some round the runtime compiles a method anew and makes things of its own; what an update makes, it makes in all.</summary>
    private static IEnumerable<int> Rounds => Enumerable.Range(0, 6);

    public static TheoryData<string> Names => [.. IndicatorCatalogue.All.Select(i => i.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Batch_OfAnyMarket_EqualsUpdatesBitForBit(string name) =>
        Each(name, (spec, bars) => Assert.Empty(Runs.Difference(spec, Runs.Batch(spec, bars), Runs.Updates(spec, bars))));

    [Theory, MemberData(nameof(Names))]
    public void Batch_OfFewerBars_IsTheBeginningOfTheWhole(string name) =>
        Each(name, (spec, bars) =>
        {
            int cut = Math.Min(bars.Length, spec.Lookback + 57);
            double[][] whole = [.. Runs.Batch(spec, bars).Select(values => values[..cut])];
            Assert.Empty(Runs.Difference(spec, Runs.Batch(spec, bars.First(cut)), whole));
        });

    [Theory, MemberData(nameof(Names))]
    public void Restart_FromACheckpointAnywhere_ChangesNoBit(string name) =>
        Each(name, (spec, bars) =>
        {
            Random random = new(bars.Length);
            double[][] restarted = Runs.Updates(spec, bars, (indicator, _) => random.Next(9) == 0 ? Runs.Reborn(spec, indicator) : indicator);
            Assert.Empty(Runs.Difference(spec, Runs.Updates(spec, bars), restarted));
        });

    [Theory, MemberData(nameof(Names))]
    public void Peek_AtAnyBar_ForetellsTheUpdateAndChangesNothing(string name) =>
        Each(name, (spec, bars) =>
        {
            double[] peeked = new double[spec.Info.Outputs.Length];
            double[][] foretold = [.. peeked.Select(_ => new double[bars.Length])];
            double[][] disturbed = Runs.Updates(spec, bars, (indicator, i) =>
            {
                indicator.Peek(bars[(i + 7) % bars.Length], peeked);
                indicator.Peek(bars[i], peeked);
                for (int j = 0; j < peeked.Length; j++) foretold[j][i] = peeked[j];
                return indicator;
            });
            Assert.Empty(Runs.Difference(spec, Runs.Updates(spec, bars), disturbed));
            Assert.Empty(Runs.Difference(spec, disturbed, foretold));
        });

    [Theory, MemberData(nameof(Names))]
    public void Values_OfAnyMarket_AreUndefinedWhileTheLookbackLastsAndFiniteAfter(string name) =>
        Each(name, (spec, bars) =>
        {
            double[][] outputs = Runs.Updates(spec, bars);
            for (int j = 0; j < outputs.Length; j++)
            {
                int early = Array.FindIndex(outputs[j], v => !double.IsNaN(v));
                int expected = spec.Lookback < bars.Length ? spec.Lookback : -1;
                Assert.True(early == expected, $"{spec} {spec.Info.Outputs[j]}: first defined at bar {early}, and its lookback is {spec.Lookback}");
                int wild = expected < 0 ? -1 : Array.FindIndex(outputs[j], expected, v => !double.IsFinite(v));
                Assert.True(wild < 0, $"{spec} {spec.Info.Outputs[j]} at bar {wild}: not finite");
            }
        });

    [Theory, MemberData(nameof(Names))]
    public void Update_AndPeek_AllocateNothing(string name)
    {
        Bars bars = Bars.Rough(5, 800);
        foreach (IndicatorSpec spec in CatalogueCases.Specs(name))
        {
            IIndicator indicator = spec.Create();
            double[] values = new double[spec.Info.Outputs.Length];
            Assert.True(Rounds.Select(_ => Allocated(() => Advance(indicator, bars, values))).Min() == 0, $"{spec} allocates");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void State_AfterManyBars_IsBoundedAndOfOneSize(string name) =>
        Each(name, (spec, bars) =>
        {
            IIndicator indicator = spec.Create();
            double[] values = new double[spec.Info.Outputs.Length];
            int empty = Size(indicator);
            Advance(indicator, bars, values);
            Assert.Equal(empty, Size(indicator));
            Assert.InRange(empty, sizeof(long), MostBytesBeside + (MostBytesABar * spec.Parameters.Sum()));
            Assert.Equal(bars.Length, indicator.Count);
        });

    [Theory, MemberData(nameof(Names))]
    public void Numbers_ThatAreNotFinite_NeitherThrowNorHang(string name)
    {
        double[] wild = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, -1, 0];
        Random random = new(3);
        BarValues[] bars = [.. Enumerable.Range(0, 700).Select(i => new BarValues(Any(), Any(), Any(), Any(), Any()))];
        Each(name, (spec, _) =>
        {
            Runs.Batch(spec, new Bars(bars));
            Runs.Updates(spec, new Bars(bars), (indicator, i) => i % 97 == 0 ? Runs.Reborn(spec, indicator) : indicator);
        });

        double Any() => random.Next(3) == 0 ? wild[random.Next(wild.Length)] : random.NextDouble();
    }

    private static void Each(string name, Action<IndicatorSpec, Bars> check)
    {
        foreach (IndicatorSpec spec in CatalogueCases.Specs(name))
        {
            foreach (Bars bars in CatalogueCases.Markets(name.Length)) check(spec, bars);
        }
    }

    private static void Advance(IIndicator indicator, Bars bars, double[] values)
    {
        for (int i = 0; i < bars.Length; i++)
        {
            indicator.Peek(bars[i], values);
            indicator.Update(bars[i], values);
        }
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Size(IIndicator indicator)
    {
        StateWriter writer = new();
        indicator.Save(writer);
        return writer.Written.Length;
    }
}
