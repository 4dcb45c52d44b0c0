using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>
/// The ticks within a minute: arrivals by exponential gaps that come in bursts, prices as a bridge from the minute's beginning to
/// the next one's, spreads with noise. Two passes: the first adds up, the second scales to the minute.
/// </summary>
internal readonly ref struct MinuteWalk(DayPlan plan, int minute, ulong seed)
{
    private const int Length = 60_000;

    /// <summary>Gaps by a byte: the inverse of the exponential distribution.</summary>
    private static readonly float[] s_gaps = [.. Enumerable.Range(0, 256).Select(i => (float)-ExactMath.Ln(1 - ((i + 0.5) / 256)))];

    /// <summary>How far into its minute a jump comes: two seconds.</summary>
    private const float JumpAt = 2f / 60;

    public void Write(Span<Tick> ticks, long begins, long tickSize)
    {
        int count = ticks.Length;
        Span<float> when = stackalloc float[count];
        Span<float> where = stackalloc float[count];
        (float whole, float end) = Draw(when, where);

        float jump = plan.Jump[minute];
        double from = plan.Middle[minute], drift = plan.Middle[minute + 1] - from - jump;
        double scale = plan.Deviation[minute] / Math.Sqrt(count + 1), share = 1.0 / (count + 1);
        float toMinute = 1 / whole;
        double spread = plan.Spread[minute] / tickSize, toTicks = 1.0 / tickSize;
        long bid = 0, ask = 0;
        for (int i = 0; i < count; i++)
        {
            float part = when[i] * toMinute;
            double done = (i + 1) * share;
            double middle = from + (drift * done) + (scale * (where[i] - (end * done))) + (part >= JumpAt ? jump : 0);

            ulong noise = Seeds.Mix(seed + (ulong)i);
            long wide = Math.Max(1, (long)((spread * Noise(noise)) + 0.5));
            long low = (long)Math.Floor((middle * toTicks) - (wide * 0.5) + 0.5) * tickSize, high = low + (wide * tickSize);

            // A tick is a change: where nothing changed, the ask does.
            if (low == bid && high == ask) high += (noise & 1) == 0 && wide > 1 ? -tickSize : tickSize;
            TickFlags flags = (low != bid ? TickFlags.Bid : 0) | (high != ask ? TickFlags.Ask : 0);
            ticks[i] = new(new(begins + Math.Min(Length - 1, (long)(part * Length))), low, high, 0, 0, flags);
            (bid, ask) = (low, high);
        }
    }

    /// <summary>From 0.75 to 1.25, most often about 1.</summary>
    private static double Noise(ulong bits) => 0.75 + (((bits >> 8 & 0xFFFF) + (bits >> 24 & 0xFFFF)) * (0.5 / 131_070));

    /// <summary>Adds up gaps and steps; answers their sums with the last gap and step, which lead to the minute's end.</summary>
    private (float Whole, float End) Draw(Span<float> when, Span<float> where)
    {
        SplitMix random = new(seed);
        float at = 0, place = 0;
        bool isBurst = (random.Next() & 1) == 0;
        for (int i = 0; i <= when.Length; i++)
        {
            ulong draw = random.Next();
            isBurst ^= (draw >> 8 & 0xF) == 0;
            at += s_gaps[draw & 0xFF] * (isBurst ? 0.35f : 1.4f);
            // Three uniforms: mean 0, deviation 1.
            place += ((draw >> 16 & 0xFFFF) + (draw >> 32 & 0xFFFF) + (draw >> 48)) * (2f / 65_536) - 2.99995f;
            if (i == when.Length) break;
            (when[i], where[i]) = (at, place);
        }

        return (at, place);
    }
}
