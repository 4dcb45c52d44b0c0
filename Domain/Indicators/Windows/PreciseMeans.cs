using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Arus.Domain.Indicators.Windows;

/// <summary>
/// The means of all windows by <see cref="PreciseMean"/>'s own steps, four blocks at once: each lane computes for its block what a
/// step computes, so that the bits do not depend on the machine. A batch is often the only one of its process: the loops are
/// compiled in full at once.
/// </summary>
internal static class PreciseMeans
{
    private const int Lanes = 4;

    /// <param name="means">As long as the values; NaN where no window ends.</param>
    public static void Run(ReadOnlySpan<double> values, Span<double> means, int period)
    {
        means[..Math.Min(period - 1, values.Length)].Fill(double.NaN);
        int groups = Vector256.IsHardwareAccelerated ? Math.Max(0, ((values.Length / period) - 1) / Lanes) : 0;
        if (groups > 0) RunGroups(values, means, period, groups);

        // The first block has no windows but its last, and what the groups leave follows the block before it.
        int first = groups * Lanes * period;
        if (groups > 0) Step(values[..period], means[..period], period, from: period - 1);
        Step(values[first..], means[first..], period, from: groups > 0 ? period : period - 1);
    }

    private static void Step(ReadOnlySpan<double> values, Span<double> means, int period, int from)
    {
        PreciseMean rolling = new(period);
        for (int i = 0; i < values.Length; i++)
        {
            double mean = rolling.Step(values[i], keep: true);
            if (i >= from) means[i] = mean;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void RunGroups(ReadOnlySpan<double> values, Span<double> means, int period, int groups)
    {
        Vector256<double>[] tails = new Vector256<double>[period];
        Vector256<double>[] errors = new Vector256<double>[period];
        int width = Lanes * period;
        for (int group = 0; group < groups; group++)
        {
            int start = group * width;
            SumTails(values.Slice(start, width), tails, errors, period);
            JoinHeads(values.Slice(start + period, width), means.Slice(start + period, width), tails, errors, period);
        }
    }

    /// <summary>From each place of four blocks to the end of its block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumTails(ReadOnlySpan<double> blocks, Vector256<double>[] tails, Vector256<double>[] errors, int period)
    {
        Vector256<double> sum = Load(blocks, period - 1, period);
        Vector256<double> error = Vector256<double>.Zero;
        tails[period - 1] = sum;
        errors[period - 1] = error;
        for (int i = period - 2; i >= 0; i--)
        {
            Vector256<double> value = Load(blocks, i, period);
            Vector256<double> next = sum + value;
            error += Error(sum, value, next);
            sum = next;
            tails[i] = sum;
            errors[i] = error;
        }
    }

    /// <summary>From the start of four blocks to each place, joined with the tail of the block before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void JoinHeads(ReadOnlySpan<double> blocks, Span<double> means, Vector256<double>[] tails, Vector256<double>[] errors, int period)
    {
        Vector256<double> head = Load(blocks, 0, period);
        Vector256<double> headError = Vector256<double>.Zero;
        for (int i = 0; i < period - 1; i++)
        {
            Vector256<double> tail = tails[i + 1];
            Vector256<double> sum = tail + head;
            Store(Divided(sum, Error(tail, head, sum) + (errors[i + 1] + headError), period), means, i, period);

            Vector256<double> value = Load(blocks, i + 1, period);
            Vector256<double> next = head + value;
            headError += Error(head, value, next);
            head = next;
        }

        Store(Divided(head, headError, period), means, period - 1, period);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Error(Vector256<double> a, Vector256<double> b, Vector256<double> sum)
    {
        Vector256<double> part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Divided(Vector256<double> sum, Vector256<double> error, int period)
    {
        Vector256<double> quotient = sum / Vector256.Create((double)period);
        Vector256<double> left = Vector256.FusedMultiplyAdd(-quotient, Vector256.Create((double)period), sum);
        return quotient + ((left + error) * Vector256.Create(1.0 / period));
    }

    /// <summary>Without a check of bounds, which takes a third of the time: the callers' slices are four periods long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ReadOnlySpan<double> blocks, int place, int period)
    {
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(blocks), place);
        return Vector256.Create(first, Unsafe.Add(ref first, period), Unsafe.Add(ref first, 2 * period), Unsafe.Add(ref first, 3 * period));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> lanes, Span<double> means, int place, int period)
    {
        ref double first = ref Unsafe.Add(ref MemoryMarshal.GetReference(means), place);
        first = lanes[0];
        Unsafe.Add(ref first, period) = lanes[1];
        Unsafe.Add(ref first, 2 * period) = lanes[2];
        Unsafe.Add(ref first, 3 * period) = lanes[3];
    }
}
