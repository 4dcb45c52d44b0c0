using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Arus.Integrations.Storage.Sqlite;

namespace Arus.Integrations.MarketData.Sqlite;

/// <summary>Puts whole hours in the place of what they had. They become segments on the caller's thread; what they had is not read, so that a damaged hour can be replaced.</summary>
internal sealed class TickReplacement(SeriesId series, ImmutableArray<TickHour> hours) : SqliteWrite<int>
{
    private readonly TickPiece[][] _pieces = [.. hours.Select(h => TickPiece.Cut(h.Ticks.Span, 0))];

    protected override int Decide(Connection connection)
    {
        long id = SeriesRows.FindOrAdd(connection, series);
        for (int i = 0; i < hours.Length; i++)
        {
            TickPlace place = new(series, id, hours[i].Hour);
            TickRows.RemoveHour(connection, place);
            foreach (TickPiece piece in _pieces[i]) TickRows.Add(connection, place, piece);
        }

        return hours.Length;
    }
}
