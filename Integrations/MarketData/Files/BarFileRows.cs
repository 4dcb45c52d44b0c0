using Arus.Domain.MarketData;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>The bars of a file, some thousand at a time.</summary>
internal sealed class BarFileRows(SurveyedFile file, Timeframe timeframe, byte digits, TimeSpan ahead, RejectFile rejects) : FileRows<Bar>(file, rejects)
{
    private const int AtOnce = 8_192;

    private readonly BarRowReader _reader = new(file.Layout, timeframe, digits, ahead, new(FileKind.Bars, file.Ahead));

    /// <summary>Empty at the end.</summary>
    public ReadOnlyMemory<Bar> Next()
    {
        List<Bar> bars = new(AtOnce);
        while (bars.Count < AtOnce && TryNext(out Bar bar)) bars.Add(bar);
        return bars.ToArray();
    }

    protected override RowFault Read(ReadOnlySpan<byte> line, long row, out Bar item) => _reader.Read(line, row, out item);

    protected override BrokerTime TimeOf(in Bar item) => item.Time;

    protected override long GapsBetween(BrokerTime before, BrokerTime time) => SeriesGaps.Missing(before, time, timeframe);
}
