using Microsoft.Extensions.DependencyInjection;

namespace Arus.Grains.MarketData;

/// <summary>What the grains of market data need beside the operations: an <see cref="IMarketStore"/>, a history journal, and streams named as <see cref="Abstractions.MarketData.MarketStreams.Provider"/>.</summary>
public static class MarketDataServices
{
    /// <exception cref="ArgumentException">An option is out of its range: the message says which and what to write.</exception>
    public static IServiceCollection AddMarketData(this IServiceCollection services, MarketDataOptions options) =>
        options.Fault() is { } fault ? throw new ArgumentException(fault, nameof(options)) : services.AddSingleton(options);
}
