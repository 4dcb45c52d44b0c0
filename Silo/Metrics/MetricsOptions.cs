using Arus.Silo.Settings;

namespace Arus.Silo.Metrics;

/// <summary>How much the metrics page may hold. Section Metrics.</summary>
public sealed class MetricsOptions
{
    /// <summary>Series one instrument may have, 10 to 100000. Default 1000; the rest is added up in one.</summary>
    [Setting("a number from 10 to 100000", Min = "10", Max = "100000")]
    public int SeriesPerInstrument { get; init; } = 1_000;

    /// <summary>Series of all instruments together, 100 to 1000000. Default 20000.</summary>
    [Setting("a number from 100 to 1000000", Min = "100", Max = "1000000")]
    public int Series { get; init; } = 20_000;
}
