using Arus.Domain.MarketData.Usage;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;

namespace Arus.Grains.MarketData;

/// <summary>Counts what a series' tenants use, and tells it to their usage journals. What is told twice is one event.</summary>
internal sealed class UsageMeter(IJournal journal, SymbolSeries series)
{
    private const int MostConflicts = 32;

    private readonly SortedDictionary<TenantId, long> _read = [];

    /// <summary>Events whose telling ended in an error: they may be there.</summary>
    private readonly SortedDictionary<TenantId, MarketUsage> _untold = [];

    /// <summary>Hours of the broker's clock up to it are told; null until the first is known.</summary>
    public HourId? ToldUntil { get; private set; }

    public void Read(TenantId reader, int rows)
    {
        if (rows > 0) _read[reader] = _read.GetValueOrDefault(reader) + rows;
    }

    /// <summary>Tells the hours that are over, with the time that late ticks have.</summary>
    public async Task TellTicks(HourId? last, CancellationToken cancel)
    {
        if (last is not { } now) return;
        HourId over = new(now.Value - 2);
        if (ToldUntil is not { } told || told.Value > over.Value)
        {
            ToldUntil ??= new(over.Value - 1);
            return;
        }

        await foreach ((HourId hour, ReadOnlyMemory<Tick> entries) in series.Hours(told.Ends, over.Begins, cancel))
        {
            if (hour.Value > over.Value) break;
            long ticks = TicksOf(entries.Span);
            if (ticks > 0) await Append(new(series.Id.Owner, series.Id, UsageKind.TicksStored, hour.Value, 0, ticks), cancel);
        }

        ToldUntil = over;
    }

    /// <summary>Tells what was read since the last time. What may or may not have been told is told again, the same, before anything new.</summary>
    public async Task TellReads(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (TenantId reader in _read.Keys.Concat(_untold.Keys).Distinct().ToArray())
        {
            if (_untold.TryGetValue(reader, out MarketUsage? untold) && await Append(untold, cancel) is AppendAnswer.Appended or AppendAnswer.AlreadyThere) _untold.Remove(reader);
            if (!_read.Remove(reader, out long rows)) continue;

            MarketUsage usage = new(reader, series.Id, UsageKind.RowsRead, (int)(now.ToUnixTimeSeconds() / 3_600), 0, rows + (_untold.Remove(reader, out MarketUsage? refused) ? refused.Rows : 0));
            await TellNew(usage, cancel);
        }
    }

    /// <summary>Under the first part of the hour that is not taken.</summary>
    private async Task TellNew(MarketUsage usage, CancellationToken cancel)
    {
        for (int part = 0; part < 3_600; part++)
        {
            _untold[usage.Tenant] = usage with { Part = part };
            if (await Append(_untold[usage.Tenant], cancel) is not AppendAnswer.Appended) continue;

            _untold.Remove(usage.Tenant);
            return;
        }
    }

    private async Task<AppendAnswer> Append(MarketUsage usage, CancellationToken cancel)
    {
        JournalName name = new(GrainKey.Of(usage.Tenant, "usage"));
        long version = await journal.Version(name, cancel);
        for (int tried = 0; ; tried++)
        {
            AppendAnswer answer = await journal.Append(name, version, [new(new(usage.Id), MarketUsage.Type, usage.Encode())], cancel);
            if (answer is not AppendAnswer.Conflict conflict || tried == MostConflicts) return answer;
            version = conflict.Actual;
        }
    }

    private static long TicksOf(ReadOnlySpan<Tick> entries)
    {
        long ticks = 0;
        foreach (ref readonly Tick entry in entries)
        {
            if ((entry.Flags & TickFlags.Closing) == 0) ticks++;
        }

        return ticks;
    }
}
