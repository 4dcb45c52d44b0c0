using Arus.Domain.MarketData.Calendar;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Bars;

/// <summary>
/// The number of a bar's span on the broker's clock, as <see cref="BarClosed.Sequence"/> tells it. It follows from the time alone:
/// neither a restart nor a repair that puts bars between others moves it.
/// </summary>
public static class BarNumber
{
    public static long Of(BrokerTime time, Timeframe timeframe, TimeSpan dayStart) =>
        (Timeframes.Floor(time, timeframe, dayStart).Milliseconds - Origin(timeframe, dayStart)) / Timeframes.Length(timeframe);

    /// <summary>When the span of a number begins; for a number beyond all clocks, the end of them.</summary>
    public static BrokerTime Begin(long number, Timeframe timeframe, TimeSpan dayStart)
    {
        long most = (long.MaxValue / Timeframes.Length(timeframe)) - (2 * (long)Timeframe.D1);
        return new((Math.Clamp(number, -most, most) * Timeframes.Length(timeframe)) + Origin(timeframe, dayStart));
    }

    private static long Origin(Timeframe timeframe, TimeSpan dayStart) => timeframe > Timeframe.H1 ? dayStart.Ticks / TimeSpan.TicksPerMillisecond : 0;
}
