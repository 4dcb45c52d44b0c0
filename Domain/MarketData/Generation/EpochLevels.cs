namespace Arus.Domain.MarketData.Generation;

/// <summary>Where a symbol stands at each midnight of an epoch, as the logarithm of its price over its level.</summary>
internal sealed class EpochLevels
{
    /// <summary>What is left of a day's distance from the level on the next.</summary>
    private const double Persistence = 0.997;

    /// <summary>Days that a level remembers; a whole number of epochs.</summary>
    private const int Memory = 2 * Epoch.Days;

    private EpochLevels(long number) => Number = number;

    public long Number { get; }

    /// <summary>One more than days: the last is where the next epoch begins.</summary>
    public double[] Level { get; } = new double[Epoch.Days + 1];

    public double[] Volatility { get; } = new double[Epoch.Days];

    public static EpochLevels Of(MarketModel model, Instrument instrument, long epoch)
    {
        DayShocks[] before = [DayShocks.Of(model, instrument, epoch - 2), DayShocks.Of(model, instrument, epoch - 1)];
        DayShocks own = DayShocks.Of(model, instrument, epoch);
        EpochLevels made = new(epoch);
        own.Volatility.CopyTo(made.Volatility, 0);

        double level = 0, forgotten = 1;
        for (int i = 0; i < Memory; i++)
        {
            level = (level * Persistence) + before[i / Epoch.Days].Shock[i % Epoch.Days];
            forgotten *= Persistence;
        }

        made.Level[0] = level;
        for (int i = 0; i < Epoch.Days; i++)
        {
            level = (level * Persistence) + own.Shock[i] - (forgotten * before[0].Shock[i]);
            made.Level[i + 1] = level;
        }

        return made;
    }
}
