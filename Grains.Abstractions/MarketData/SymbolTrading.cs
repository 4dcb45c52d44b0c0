using Arus.Grains.Abstractions.Units;
using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>How a symbol is traded.</summary>
[GenerateSerializer, Immutable, Alias("symbol-trading")]
public sealed record SymbolTrading
{
    /// <summary>Orders' prices are multiples of it; it may be coarser than a point.</summary>
    [Id(0)] public Price TickSize { get; init; }

    /// <summary>What a tick size of one lot is worth in the account's currency; the greater of profit and loss is for risk.</summary>
    [Id(1)] public decimal TickValue { get; init; }

    [Id(2)] public decimal TickValueLoss { get; init; }

    [Id(3)] public decimal ContractSize { get; init; }

    [Id(4)] public Volume VolumeMin { get; init; }

    [Id(5)] public Volume VolumeMax { get; init; }

    [Id(6)] public Volume VolumeStep { get; init; }

    /// <summary>The most volume of one direction, positions and orders together; zero: no limit.</summary>
    [Id(7)] public Volume VolumeLimit { get; init; }

    /// <summary>Points that stops and pending orders keep from the market.</summary>
    [Id(8)] public int StopsLevel { get; init; }

    /// <summary>Points from the market within which nothing may be changed.</summary>
    [Id(9)] public int FreezeLevel { get; init; }

    [Id(10)] public TradeMode Mode { get; init; }

    [Id(11)] public TradeExecution Execution { get; init; }

    [Id(12)] public FillingModes Filling { get; init; }

    /// <summary>SYMBOL_EXPIRATION_MODE: GTC 1, DAY 2, SPECIFIED 4, SPECIFIED_DAY 8.</summary>
    [Id(13)] public int ExpirationModes { get; init; }

    [Id(14)] public string BaseCurrency { get; init; } = "";

    [Id(15)] public string ProfitCurrency { get; init; } = "";
}
