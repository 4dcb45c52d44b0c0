using System.Threading.Channels;
using Arus.Domain.MarketData.Files;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>
/// Brings the ticks of one file into the store, hour by hour, and the bars that they make. One task reads, one joins, folds and
/// stores; ticks are stored before the bars of them, so that a crash between leaves nothing that another import does not mend.
/// </summary>
internal sealed class TickImport(IMarketStore store, SeriesId series, bool hasEarlierTicks)
{
    private const int HoursAhead = 16;
    private const int TicksAtOnce = 200_000;
    private const int HoursAtOnce = 512;

    private readonly BuiltBars _bars = new(store, series, hasEarlierTicks);
    private readonly List<TickHour> _changed = [];
    private int _waiting;
    private Task _writing = Task.CompletedTask;

    public long Imported { get; private set; }

    public long AlreadyThere { get; private set; }

    /// <summary>Of the ticks that were taken.</summary>
    public BrokerTime? Last { get; private set; }

    /// <summary>Answers false when it was stopped before the end: what was taken until then is stored.</summary>
    public async Task<bool> Run(TickFileRows rows, Action progress, CancellationToken cancel)
    {
        Channel<TickHour> hours = Channel.CreateBounded<TickHour>(new BoundedChannelOptions(HoursAhead) { SingleReader = true, SingleWriter = true });
        using CancellationTokenSource enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Task reading = Task.Run(() => Read(rows, hours.Writer, enough.Token), CancellationToken.None);
        bool isWhole = true;
        try
        {
            await foreach (TickHour hour in hours.Reader.ReadAllAsync(cancel))
            {
                await Take(hour);
                progress();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            isWhole = false;
        }
        finally
        {
            await enough.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _bars.End();
        await Write();
        await _writing;
        await _bars.Store();
        return isWhole;
    }

    private static async Task Read(TickFileRows rows, ChannelWriter<TickHour> to, CancellationToken cancel)
    {
        try
        {
            while (rows.TryNextHour(out TickHour hour)) await to.WriteAsync(hour, cancel);
            to.Complete();
        }
        catch (Exception e)
        {
            to.Complete(e);
            throw;
        }
    }

    /// <summary>An hour is taken whole or not at all: nothing in here is stopped.</summary>
    private async ValueTask Take(TickHour hour)
    {
        (ReadOnlyMemory<Tick> ticks, int added) = TickUnion.Of(await Stored(hour.Hour), hour.Ticks);
        TickHour joined = hour with { Ticks = ticks };
        await _bars.Fold(joined);
        if (added > 0)
        {
            _changed.Add(joined);
            _waiting += ticks.Length;
        }

        Imported += added;
        AlreadyThere += hour.Ticks.Length - added;
        Last = hour.Ticks.Span[^1].Time;
        if (_waiting >= TicksAtOnce || _changed.Count >= HoursAtOnce || _bars.IsFull) await Write();
    }

    private async ValueTask<ReadOnlyMemory<Tick>> Stored(HourId hour)
    {
        if (!hasEarlierTicks) return default;

        List<Tick>? several = null;
        ReadOnlyMemory<Tick> one = default;
        await foreach (ReadOnlyMemory<Tick> block in store.ReadTicks(series, hour.Begins, hour.Ends, CancellationToken.None))
        {
            if (one.IsEmpty)
            {
                one = block;
                continue;
            }

            several ??= [.. one.Span];
            several.AddRange(block.Span);
        }

        return several?.ToArray() ?? one;
    }

    /// <summary>Begins to store what waits, when what was begun before is stored.</summary>
    private async ValueTask Write()
    {
        await _writing;
        ImmutableArray<TickHour> hours = [.. _changed];
        _changed.Clear();
        _waiting = 0;
        _writing = hours.IsEmpty ? Task.CompletedTask : store.ReplaceTicks(series, hours, CancellationToken.None).AsTask();
        if (!_bars.IsFull) return;

        await _writing;
        await _bars.Store();
    }
}
