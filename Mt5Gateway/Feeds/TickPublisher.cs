using System.Threading.Channels;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Sessions;
using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Feeds;

/// <summary>
/// Gives batches to their streams, in order. A stream that takes at once costs no more than the call; while one does not, batches
/// wait here, no more than the credit allows, and the terminal's other messages pass.
/// </summary>
internal sealed partial class TickPublisher(TickConfirmation confirmation, CreditBook credit, Outbox outbox, SessionFate fate, Mt5Metrics metrics, TimeProvider time, ILogger log)
{
    /// <summary>Batches behind which no mere clock is put: the next one says more.</summary>
    private const int MostBeforeClocks = 64;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_giveUp = TimeSpan.FromSeconds(30);

    /// <summary>Bounded by the credit.</summary>
    private readonly Channel<(SymbolFeed Feed, TickBatch Batch, Task? Begun)> _waiting =
        Channel.CreateUnbounded<(SymbolFeed, TickBatch, Task?)>(new() { SingleReader = true });

    private int _behind;

    public void Publish(SymbolFeed feed, TickBatch batch)
    {
        Task? begun = null;
        if (Volatile.Read(ref _behind) == 0 && !confirmation.IsFar(feed))
        {
            begun = Begin(feed, batch);
            if (begun.IsCompletedSuccessfully)
            {
                Took(feed, batch);
                return;
            }
        }

        Interlocked.Increment(ref _behind);
        _waiting.Writer.TryWrite((feed, batch, begun));
    }

    public void PublishClock(SymbolFeed feed, TickBatch clock)
    {
        if (Volatile.Read(ref _behind) < MostBeforeClocks) Publish(feed, clock);
    }

    /// <summary>So many ticks and bars were taken off the terminal's credit.</summary>
    public void Took(int items)
    {
        if (credit.Take(items) is { } total) outbox.Grant(total);
    }

    public async Task Run(CancellationToken over)
    {
        while (await _waiting.Reader.WaitToReadAsync(over))
        {
            while (_waiting.Reader.TryRead(out (SymbolFeed Feed, TickBatch Batch, Task? Begun) next))
            {
                bool isTaken = (next.Begun is not null || await confirmation.Near(next.Feed, over)) && await Published(next.Feed, next.Batch, next.Begun, over);
                if (!isTaken)
                {
                    fate.Seal(new(ByeCode.Internal, "the platform takes no ticks", TimeSpan.FromSeconds(5)));
                    return;
                }

                Took(next.Feed, next.Batch);
                Interlocked.Decrement(ref _behind);
            }
        }
    }

    private static Task Begin(SymbolFeed feed, TickBatch batch)
    {
        try
        {
            return feed.Stream.OnNextAsync(batch);
        }
        catch (Exception error)
        {
            return Task.FromException(error);
        }
    }

    private void Took(SymbolFeed feed, TickBatch batch)
    {
        confirmation.Gave(feed, batch.Ticks.Length);
        metrics.Took(batch.Ticks.Length);
        Took(batch.Ticks.Length);
    }

    private async Task<bool> Published(SymbolFeed feed, TickBatch batch, Task? begun, CancellationToken over)
    {
        long since = time.GetTimestamp();
        for (TimeSpan pause = s_firstPause; ; pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause)
        {
            try
            {
                await (begun ?? Begin(feed, batch)).WaitAsync(over);
                return true;
            }
            catch (Exception error) when (!over.IsCancellationRequested)
            {
                LogNotTaken(error, feed.Series);
                if (time.GetElapsedTime(since) >= s_giveUp) return false;
            }

            begun = null;
            await Task.Delay(pause, time, over);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ticks of {Series} were not taken by their stream: they are given again")]
    private partial void LogNotTaken(Exception error, SeriesId series);
}
