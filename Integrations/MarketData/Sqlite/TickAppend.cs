using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Adds ticks to the end of an hour, or answers why not. They become a segment on the caller's thread.</summary>
internal sealed class TickAppend(SeriesId series, HourId hour, int from, ReadOnlyMemory<Tick> ticks) : SqliteWrite<AppendOutcome>
{
    private readonly TickPiece[] _pieces = TickPiece.Cut(ticks.Span, from);

    protected override AppendOutcome Decide(Connection connection)
    {
        TickPlace place = new(series, SeriesRows.Find(connection, series) ?? 0, hour);
        int has = TickRows.Count(connection, place);
        if (has < from) return new AppendOutcome(has, HourConflict.Fewer(has, from));

        int known = Math.Min(has - from, ticks.Length);
        if (known > 0 && HourConflict.Of(TickRows.Hour(connection, place), 0, ticks.Span, from) is { } conflict) return new AppendOutcome(has, conflict);
        if (known == ticks.Length) return new AppendOutcome(has, null);

        place = place with { Id = SeriesRows.FindOrAdd(connection, series) };
        foreach (TickPiece piece in known == 0 ? _pieces : TickPiece.Cut(ticks.Span[known..], has)) TickRows.Add(connection, place, piece);
        return new AppendOutcome(from + ticks.Length, null);
    }
}
