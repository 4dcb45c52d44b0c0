using Arus.Domain.MarketData.Symbols;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.MarketData.Validation;

/// <summary>Counts what becomes of ticks, and keeps the last samples of what was kept out. Every tick received is in exactly one of the counts.</summary>
public sealed class TickTally
{
    public const int MostSamples = 32;

    private readonly Queue<QuarantinedTick> _samples = new(MostSamples);
    private readonly long[] _faults = new long[(int)TickFault.OutOfRange + 1];

    public TickTally(TickCounters counters, ImmutableArray<QuarantinedTick> samples)
    {
        (Accepted, Late, Duplicate) = (counters.Accepted, counters.Late, counters.Duplicate);
        (BatchesOutOfOrder, Gaps) = (counters.BatchesOutOfOrder, counters.Gaps);
        foreach ((TickFault fault, long count) in counters.Quarantined) _faults[(int)fault] = count;
        foreach (QuarantinedTick sample in samples) _samples.Enqueue(sample);
    }

    public long Accepted { get; set; }

    public long Late { get; set; }

    public long Duplicate { get; set; }

    public long BatchesOutOfOrder { get; set; }

    public long Gaps { get; set; }

    public ImmutableArray<QuarantinedTick> Samples => [.. _samples];

    public TickCounters Counters => new()
    {
        Received = Accepted + Late + Duplicate + _faults.Sum(),
        Accepted = Accepted,
        Late = Late,
        Duplicate = Duplicate,
        Quarantined = _faults.Index().Where(fault => fault.Item > 0).ToImmutableSortedDictionary(fault => (TickFault)fault.Index, fault => fault.Item),
        BatchesOutOfOrder = BatchesOutOfOrder,
        Gaps = Gaps,
    };

    /// <summary>Ticks that came as a page: those that stand for stored ones are duplicates.</summary>
    public void Repair(int received, ImmutableArray<HourEdits> hours)
    {
        foreach ((Tick tick, TickFault fault) in hours.SelectMany(hour => hour.Doubted)) Quarantine(tick, fault);
        int believed = received - hours.Sum(hour => hour.Doubted.Length);
        int again = Math.Min(believed, hours.Sum(hour => hour.Replaced));
        Duplicate += again;
        Accepted += believed - again;
    }

    public void Quarantine(in Tick tick, TickFault fault)
    {
        _faults[(int)fault]++;
        if (_samples.Count == MostSamples) _samples.Dequeue();
        _samples.Enqueue(new(tick, fault, Because(fault)));
    }

    private static string Because(TickFault fault) => fault switch
    {
        TickFault.ZeroPrice => "a price is zero or less",
        TickFault.Crossed => "the ask is below the bid by more than this feed is used to",
        TickFault.Spike => "the price is far from those before it, and those after it do not agree yet",
        TickFault.TimeBack => "its time is more than 70 minutes before the latest",
        TickFault.TimeAhead => "its time is more than 10 seconds after the broker's clock",
        TickFault.OutOfRange => "a price or volume is too large, or its digits are not the symbol's",
    };
}
