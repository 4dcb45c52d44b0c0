using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>Longer bars from closed minutes: what <see cref="BarBuilder"/> makes as they close, made again after a repair.</summary>
public static class BarSums
{
    /// <param name="minutes">In order of time, and all of each bar that is asked for.</param>
    public static ImmutableArray<Bar> Of(ReadOnlySpan<Bar> minutes, Timeframe timeframe, TimeSpan dayStart, ImmutableArray<TickRange> holes)
    {
        ImmutableArray<Bar>.Builder bars = ImmutableArray.CreateBuilder<Bar>();
        FormingBar forming = default;
        foreach (ref readonly Bar minute in minutes)
        {
            long begin = Timeframes.Floor(minute.Time, timeframe, dayStart).Milliseconds;
            if (forming.Exists && forming.Begin != begin) bars.Add(Close(forming));
            if (!forming.Exists || forming.Begin != begin) forming = FormingBar.At(begin);
            forming.Add(minute);
        }

        if (forming.Exists) bars.Add(Close(forming));
        return bars.ToImmutable();

        Bar Close(in FormingBar whole) => whole.ToBar(Completeness.Of(holes, whole.Begin, whole.Begin + Timeframes.Length(timeframe)));
    }
}
