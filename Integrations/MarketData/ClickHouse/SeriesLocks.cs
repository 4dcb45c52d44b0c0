using Arus.Grains.Abstractions.MarketData;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>
/// One change of a series at a time within this process: ClickHouse cannot compare and append in one step. That two processes do not write one
/// series is the platform's care, whose symbol is one grain.
/// </summary>
internal sealed class SeriesLocks : IDisposable
{
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 128).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> Alone<T>(SeriesId series, Func<Task<T>> change, CancellationToken cancel)
    {
        SemaphoreSlim one = _locks[(uint)series.GetHashCode() % (uint)_locks.Length];
        await one.WaitAsync(cancel);
        try
        {
            return await change();
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => Array.ForEach(_locks, l => l.Dispose());
}
