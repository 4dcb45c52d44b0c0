using System.Numerics;
using System.Runtime.InteropServices;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Metrics;

/// <summary>
/// What is counted of one method of one grain class. Threads count into stripes of their own, so that counting costs no
/// traffic between cores; latencies fall into buckets four to an octave.
/// </summary>
internal sealed class MethodFigures(GrainMethod method)
{
    private const int Stripes = 4;
    private const int BucketsAnOctave = 4;
    public const int Buckets = 40 * BucketsAnOctave;

    private readonly Stripe[] _stripes = [.. Enumerable.Range(0, Stripes).Select(_ => new Stripe())];

    public GrainMethod Method { get; } = method;

    public long Calls => _stripes.Sum(s => Volatile.Read(ref s.Counts.Calls));

    public long Failures => _stripes.Sum(s => Volatile.Read(ref s.Counts.Failures));

    /// <summary>Time between arrival and start, summed, in stopwatch ticks.</summary>
    public long QueueTicks => _stripes.Sum(s => Volatile.Read(ref s.Counts.QueueTicks));

    public long RunTicks => _stripes.Sum(s => Volatile.Read(ref s.Counts.RunTicks));

    public void Count(long runTicks, long queueTicks, bool failed)
    {
        Stripe stripe = _stripes[Environment.CurrentManagedThreadId & (Stripes - 1)];
        Interlocked.Increment(ref stripe.Counts.Calls);
        Interlocked.Add(ref stripe.Counts.RunTicks, runTicks);
        if (queueTicks > 0) Interlocked.Add(ref stripe.Counts.QueueTicks, queueTicks);
        if (failed) Interlocked.Increment(ref stripe.Counts.Failures);
        Interlocked.Increment(ref stripe.Latency[BucketOf(runTicks)]);
    }

    /// <summary>The latency that a share of calls does not exceed, in stopwatch ticks: the upper edge of its bucket.</summary>
    public long Percentile(double share)
    {
        long[] all = Latency();
        long total = all.Sum();
        if (total == 0) return 0;
        long wanted = (long)Math.Ceiling(total * share);
        long seen = 0;
        for (int i = 0; i < all.Length; i++)
        {
            seen += all[i];
            if (seen >= wanted) return UpperEdge(i);
        }

        return UpperEdge(all.Length - 1);
    }

    public long[] Latency()
    {
        long[] all = new long[Buckets];
        foreach (Stripe stripe in _stripes)
        {
            for (int i = 0; i < Buckets; i++) all[i] += Volatile.Read(ref stripe.Latency[i]);
        }

        return all;
    }

    public static long UpperEdge(int bucket)
    {
        int octave = bucket / BucketsAnOctave;
        int part = bucket % BucketsAnOctave;
        return octave < 2 ? bucket + 1 : (1L << octave) + ((part + 1L) << (octave - 2));
    }

    private static int BucketOf(long ticks)
    {
        if (ticks <= 0) return 0;
        int octave = BitOperations.Log2((ulong)ticks);
        int bucket = octave < 2 ? (int)ticks - 1 : (octave * BucketsAnOctave) + (int)((ticks >> (octave - 2)) & 3);
        return Math.Min(bucket, Buckets - 1);
    }

    private sealed class Stripe
    {
        public readonly long[] Latency = new long[Buckets];
        public Counts Counts;
    }

    /// <summary>Padded on both sides: no two threads' counts share a cache line.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 160)]
    private struct Counts
    {
        [FieldOffset(64)]
        public long Calls;

        [FieldOffset(72)]
        public long Failures;

        [FieldOffset(80)]
        public long RunTicks;

        [FieldOffset(88)]
        public long QueueTicks;
    }
}
