using Arus.Grains.Abstractions.MarketData;
using Microsoft.Extensions.Logging;

namespace Arus.Grains.MarketData;

internal sealed partial class SymbolGrain
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "A quote or bar of {Series} could not be told: readers catch up by asking")]
    private partial void LogNotTold(Exception error, SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticks came for {Series}, which no session has opened: they are left out")]
    private partial void LogNotOpened(SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stream of {Series} skipped events: what was in them is found missing by the next batch")]
    private partial void LogLagged(Exception error, SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticks of {Series} from {From} to {To} are missing: they are asked for")]
    private partial void LogHole(SeriesId series, TickPosition from, TickPosition to);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} entries of {Series} could not be stored: they are kept and tried again")]
    private partial void LogNotStored(Exception error, SeriesId series, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Up to {Count} entries of {Series} could not be stored when it rested: they are asked for again")]
    private partial void LogLost(Exception error, SeriesId series, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The use of {Series} could not be told for billing: it is told again")]
    private partial void LogNotMetered(Exception error, SeriesId series);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old data of {Series} could not be taken out: it is tried again in a day")]
    private partial void LogNotRetained(Exception error, SeriesId series);
}
