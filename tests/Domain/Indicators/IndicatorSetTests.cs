using System.Buffers.Binary;
using Arus.Domain.Indicators;

namespace Arus.Domain.Tests.Indicators;

public sealed class IndicatorSetTests
{
    private static readonly ImmutableArray<IndicatorSpec> s_all = [.. IndicatorCatalogue.All.Select(i => CatalogueCases.Specs(i.Name).First())];

    [Fact]
    public void Values_OfTheSet_AreThoseOfEachIndicator()
    {
        Bars bars = Bars.Rough(11, 400);
        IndicatorSet set = new(s_all);
        double[][][] alone = [.. s_all.Select(s => Runs.Updates(s, bars))];
        for (int i = 0; i < bars.Length; i++)
        {
            set.Update(bars[i]);
            for (int k = 0; k < s_all.Length; k++) Assert.Equal<double>(alone[k].Select(o => o[i]), set.Values(k).ToArray());
        }

        Assert.Equal(bars.Length, set.Count);
        Assert.Equal(s_all.Sum(s => s.Info.Outputs.Length), set.Width);
        Assert.Equal(1, set.IndexOf(s_all[1]));
    }

    [Fact]
    public void Values_BeforeTheFirstBar_AreUndefined() => Assert.All(new IndicatorSet(s_all).Current.ToArray(), v => Assert.True(double.IsNaN(v)));

    [Fact]
    public void Restart_FromTheSetsCheckpoint_ChangesNoBit()
    {
        Bars bars = Bars.Rough(12, 500);
        IndicatorSet through = new(s_all);
        IndicatorSet set = new(s_all);
        for (int i = 0; i < bars.Length; i++)
        {
            through.Update(bars[i]);
            set.Update(bars[i]);
            if (i % 61 == 0) set = Restored(set);
            Assert.Equal<double>(through.Current.ToArray(), set.Current.ToArray());
            Assert.Equal(through.Count, set.Count);
        }

        Assert.Equal(through.Checkpoint(), set.Checkpoint());
    }

    [Fact]
    public void Peek_OfTheSet_IsTheNextCurrentAndAllocatesNothing()
    {
        Bars bars = Bars.Rough(13, 600);
        Assert.Equal(0, Enumerable.Range(0, 4).Select(_ => PeekAndUpdate(bars)).Min());
    }

    [Fact]
    public void Checkpoint_OfAnotherSet_IsRefused()
    {
        byte[] bytes = new IndicatorSet(s_all).Checkpoint();
        Assert.Contains("indicators, and the set", Refused(s_all[..^1], bytes), StringComparison.Ordinal);
        Assert.Contains("where the set has", Refused([.. s_all.Reverse()], bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Checkpoint_Damaged_IsRefused()
    {
        byte[] bytes = new IndicatorSet(s_all).Checkpoint();
        for (int i = 0; i < bytes.Length; i += 37)
        {
            Assert.Contains("damaged", Refused(s_all, bytes[..i]), StringComparison.Ordinal);
            byte[] changed = [.. bytes];
            changed[i] ^= 4;
            Assert.Contains("damaged", Refused(s_all, changed), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Checkpoint_OfAnotherVersion_IsRefused()
    {
        byte[] bytes = new IndicatorSet([]).Checkpoint();
        BinaryPrimitives.WriteInt64LittleEndian(bytes, 99);
        ulong hash = 14695981039346656037;
        foreach (byte one in bytes[..^8]) hash = (hash ^ one) * 1099511628211;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(^8), hash);
        Assert.Contains("is of version 99", Refused([], bytes), StringComparison.Ordinal);
    }

    /// <summary>The bytes allocated, among them what the runtime makes at a first run; each peek is held against the update that follows.</summary>
    private static long PeekAndUpdate(Bars bars)
    {
        IndicatorSet set = new(s_all);
        double[] peeked = new double[set.Width];
        long allocated = 0;
        for (int i = 0; i < bars.Length; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            set.Peek(bars[i], peeked);
            set.Update(bars[i]);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal<double>(peeked, set.Current.ToArray());
        }

        return allocated;
    }

    private static IndicatorSet Restored(IndicatorSet set)
    {
        Assert.True(IndicatorSet.TryRestore(set.Specs, set.Checkpoint(), out IndicatorSet? restored, out string because), because);
        return restored;
    }

    private static string Refused(ImmutableArray<IndicatorSpec> specs, byte[] checkpoint)
    {
        Assert.False(IndicatorSet.TryRestore(specs, checkpoint, out IndicatorSet? set, out string because));
        Assert.Null(set);
        return because;
    }
}
