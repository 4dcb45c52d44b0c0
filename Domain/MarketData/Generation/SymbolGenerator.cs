using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Generation;

/// <summary>
/// The ticks of a symbol, a minute at a time. A minute is made of the model, the symbol and itself alone: in any order, as often
/// as wanted, always the same. What it remembers only saves work; many may ask at once.
/// </summary>
public sealed class SymbolGenerator
{
    /// <summary>What a buffer for one minute holds at least.</summary>
    public const int MostTicksAMinute = DayPlanner.MostTicksAMinute;

    private const long MinuteLength = 60_000;

    private readonly ulong _seed;
    private readonly DayPlanner _planner;
    private readonly long _tickSize;

    private EpochLevels? _levels;
    private DayPlan? _today;
    private DayPlan? _another;

    public SymbolGenerator(MarketModel model, Instrument instrument)
    {
        (Model, Instrument) = (model, instrument);
        _seed = Seeds.Of(model.Seed, SeedPart.Ticks, Seeds.Of(instrument.Symbol.Value));
        _planner = new(model, instrument);
        _tickSize = instrument.Spec.Trading.TickSize.Rescale(instrument.Spec.Digits, Grains.Abstractions.Units.Rounding.Exact).Points;
    }

    public MarketModel Model { get; }

    public Instrument Instrument { get; }

    /// <summary>Minutes are counted from 1970-01-01 00:00 of the broker's clock.</summary>
    public static long MinuteOf(BrokerTime time) => Floor(time.Milliseconds, MinuteLength);

    public int Count(long minute) => Plan(minute, out int place).Count[place];

    /// <summary>Writes the minute's ticks in order and says how many.</summary>
    public int Minute(long minute, Span<Tick> into)
    {
        DayPlan plan = Plan(minute, out int place);
        int count = plan.Count[place];
        if (count == 0) return 0;

        MinuteWalk walk = new(plan, place, Seeds.Of(_seed, SeedPart.Ticks, (ulong)minute));
        walk.Write(into[..count], minute * MinuteLength, _tickSize);
        return count;
    }

    private DayPlan Plan(long minute, out int place)
    {
        long day = Floor(minute, Hours.MinutesOfDay);
        place = (int)(minute - (day * Hours.MinutesOfDay));

        DayPlan? plan = _today;
        if (plan?.Day == day) return plan;
        if (_another is { } other && other.Day == day) return other;

        EpochLevels? levels = _levels;
        if (levels?.Number != Epoch.Of(day)) _levels = levels = EpochLevels.Of(Model, Instrument, Epoch.Of(day));
        int at = Epoch.Place(day);
        _another = plan;
        return _today = _planner.Plan(day, levels.Level[at], levels.Level[at + 1], levels.Volatility[at]);
    }

    private static long Floor(long value, long by) => (value / by) - (value % by < 0 ? 1 : 0);
}
