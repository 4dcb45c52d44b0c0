using System.Buffers;
using System.Threading.Channels;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>
/// Gathers the rows of many callers into few inserts, one block each: each insert makes a part on the server's disk, and too many
/// parts stop it. A batch that fails fails for all who are in it.
/// </summary>
internal sealed class ClickHouseWriter : IAsyncDisposable
{
    /// <summary>Well below a block of the server (1,048,576 rows, 256 MB), which is what it writes at once.</summary>
    private const int MostRows = 500_000;
    private const int MostBytes = 64 << 20;

    private readonly ClickHouseClient _client;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _gather;
    private readonly Channel<PendingRows> _waiting = Channel.CreateBounded<PendingRows>(10_000);
    private readonly Task _loop;

    public ClickHouseWriter(ClickHouseClient client, ClickHouseOptions options, TimeProvider clock)
    {
        _client = client;
        _clock = clock;
        _gather = options.Gather;
        _loop = Task.Run(Loop);
    }

    /// <summary>Cancellable until the rows are accepted; from then on the answer is the truth, so that no later write of the series crosses this one.</summary>
    public async Task Write(string columns, RowWriter rows, CancellationToken cancel)
    {
        if (rows.Rows == 0) return;

        PendingRows pending = new(columns, rows, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await _waiting.Writer.WriteAsync(pending, cancel);
        await pending.Done.Task;
    }

    /// <summary>Writes what was accepted, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            if (_gather > TimeSpan.Zero) await Task.Delay(_gather, _clock, CancellationToken.None);
            foreach (IGrouping<string, PendingRows> table in Taken().GroupBy(p => p.Columns, StringComparer.Ordinal)) await Insert([.. table]);
        }
    }

    private List<PendingRows> Taken()
    {
        List<PendingRows> taken = [];
        int rows = 0;
        int bytes = 0;
        while (rows < MostRows && bytes < MostBytes && _waiting.Reader.TryRead(out PendingRows? pending))
        {
            taken.Add(pending);
            rows += pending.Rows.Rows;
            bytes += pending.Rows.Bytes.Length;
        }

        return taken;
    }

    private async Task Insert(List<PendingRows> batch)
    {
        try
        {
            ArrayBufferWriter<byte> all = new(batch.Sum(p => p.Rows.Bytes.Length));
            foreach (PendingRows pending in batch) all.Write(pending.Rows.Bytes.Span);
            await _client.Insert(batch[0].Columns, all.WrittenMemory, CancellationToken.None);
            foreach (PendingRows pending in batch) pending.Done.TrySetResult();
        }
#pragma warning disable CA1031 // The edge of the writer's loop: whatever it is, it goes to the callers and the loop lives.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            foreach (PendingRows pending in batch) pending.Done.TrySetException(failure);
        }
    }
}
