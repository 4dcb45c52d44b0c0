using System.Buffers;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>Writes blocks of ticks or bars as rows, and counts.</summary>
internal sealed class ExportedRows(TargetFile target, RowWriter writer)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 18);

    public long Count { get; private set; }

    public BrokerTime First { get; private set; }

    public BrokerTime Last { get; private set; }

    public Task Write(IAsyncEnumerable<ReadOnlyMemory<Tick>> blocks, Action<long, BrokerTime> told, CancellationToken cancel) =>
        Write(blocks, static (writer, tick, to) => writer.Write(tick, to), static t => t.Time, told, cancel);

    public Task Write(IAsyncEnumerable<ReadOnlyMemory<Bar>> blocks, Action<long, BrokerTime> told, CancellationToken cancel) =>
        Write(blocks, static (writer, bar, to) => writer.Write(bar, to), static b => b.Time, told, cancel);

    private async Task Write<T>(
        IAsyncEnumerable<ReadOnlyMemory<T>> blocks, Action<RowWriter, T, IBufferWriter<byte>> row, Func<T, BrokerTime> timeOf, Action<long, BrokerTime> told, CancellationToken cancel)
    {
        writer.Header(_buffer);
        await foreach (ReadOnlyMemory<T> block in blocks)
        {
            cancel.ThrowIfCancellationRequested();
            if (block.IsEmpty) continue;

            foreach (T one in block.Span) row(writer, one, _buffer);
            if (Count == 0) First = timeOf(block.Span[0]);
            Last = timeOf(block.Span[^1]);
            Count += block.Length;
            target.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
            told(Count, Last);
        }

        writer.End(_buffer);
        target.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
