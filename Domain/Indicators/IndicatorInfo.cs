namespace Arus.Domain.Indicators;

/// <summary>An entry of the catalogue: all that people and programs need to offer an indicator and to make one.</summary>
public sealed record IndicatorInfo
{
    /// <summary>In capitals, unique: "SMA", "MACD", "CDL_ENGULFING".</summary>
    public required string Name { get; init; }

    /// <summary>For people: "Simple moving average".</summary>
    public required string Title { get; init; }

    public required IndicatorGroup Group { get; init; }

    public required ImmutableArray<IndicatorParameter> Parameters { get; init; }

    /// <summary>Names of the outputs, in order; a single one is "value".</summary>
    public required ImmutableArray<string> Outputs { get; init; }

    /// <summary>How many bars come before the first on which every output is defined, by the parameters' values.</summary>
    public required Func<ImmutableArray<double>, int> Lookback { get; init; }

    public required Func<ImmutableArray<double>, IIndicator> Create { get; init; }

    /// <summary>Fills each output for every bar, NaN where not defined; equal to updates bit for bit.</summary>
    public required BatchOf Batch { get; init; }
}
