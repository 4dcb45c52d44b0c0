using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>What became of one file.</summary>
public sealed record FileReport
{
    public required string Path { get; init; }

    public required FileKind Kind { get; init; }

    /// <summary>Of bars.</summary>
    public Timeframe? Timeframe { get; init; }

    public long Rows { get; init; }

    public long Imported { get; init; }

    public long AlreadyThere { get; init; }

    public long Rejected { get; init; }

    public BrokerTime? First { get; init; }

    public BrokerTime? Last { get; init; }

    /// <summary>As in <see cref="Grains.MarketData.SeriesSummary"/>.</summary>
    public long Gaps { get; init; }

    /// <summary>Ticks taken with an ask below the bid, since the whole file is so.</summary>
    public long Crossed { get; init; }

    /// <summary>Where the rejected rows are listed.</summary>
    public string? Rejects { get; init; }

    /// <summary>An export gives each row that was taken back as it was.</summary>
    public bool IsRegular { get; init; } = true;

    /// <summary>Columns that are not known and not kept.</summary>
    public ImmutableArray<string> NotKept { get; init; } = [];

    /// <summary>The work was stopped before its end.</summary>
    public bool IsStopped { get; init; }
}
