using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>A history that was recorded: its ticks at their own times, or moved by a whole number of minutes.</summary>
public sealed class ReplayedHistory : ITickHistory
{
    private readonly Tick[] _ticks;

    /// <param name="spec">The symbol with the file's digits.</param>
    /// <param name="shift">How much later than recorded; whole minutes, so that seconds stay what they were.</param>
    public ReplayedHistory(SymbolSpec spec, ImmutableArray<Tick> ticks, TimeSpan shift)
    {
        if (ticks.IsEmpty) throw new ArgumentException("a history without a tick cannot be replayed", nameof(ticks));
        if (shift.Ticks % TimeSpan.TicksPerMinute != 0) throw new ArgumentException("a history moves by whole minutes", nameof(shift));

        Spec = spec;
        _ticks = [.. ticks.Select(t => t with { Time = t.Time + shift })];
        MostTicksAMinute = Busiest();
    }

    public SymbolSpec Spec { get; }

    public BrokerTime Begins => _ticks[0].Time;

    public BrokerTime? Ends => _ticks[^1].Time + TimeSpan.FromMilliseconds(1);

    public int MostTicksAMinute { get; }

    /// <summary>A broker's terms with the digits of a file; one that trades around the clock, since a moved file knows no weekend.</summary>
    public static SymbolSpec Terms(SymbolSpec terms, byte digits) => terms with
    {
        Digits = digits,
        Trading = Worth(terms, digits),
        Sessions = [],
    };

    /// <summary>A finer tick is worth less.</summary>
    private static SymbolTrading Worth(SymbolSpec terms, byte digits)
    {
        decimal finer = 1;
        for (int i = terms.Digits; i < digits; i++) finer /= 10;
        for (int i = digits; i < terms.Digits; i++) finer *= 10;
        SymbolTrading trading = terms.Trading;
        return trading with { TickSize = new(1, digits), TickValue = trading.TickValue * finer, TickValueLoss = trading.TickValueLoss * finer };
    }

    public ReadOnlySpan<Tick> Minute(long minute, Tick[] buffer)
    {
        int from = First(minute * 60_000), to = First((minute + 1) * 60_000);
        return _ticks.AsSpan(from, to - from);
    }

    /// <summary>The first tick at or after a time.</summary>
    private int First(long time)
    {
        (int low, int high) = (0, _ticks.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_ticks[middle].Time.Milliseconds < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private int Busiest()
    {
        int most = 0;
        for (int from = 0; from < _ticks.Length;)
        {
            int to = First((TickCursor.MinuteOf(_ticks[from].Time) + 1) * 60_000);
            most = Math.Max(most, to - from);
            from = to;
        }

        return most;
    }
}
