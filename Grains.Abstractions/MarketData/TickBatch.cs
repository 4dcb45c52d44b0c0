using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>
/// What a session of a terminal tells of one symbol, on the stream of its ticks. Batches of a session count their ticks on from
/// one another, so that a lost, repeated or overtaken batch is seen. The array has exactly the ticks and is nobody else's.
/// </summary>
/// <param name="Session">Which session; a later one has a higher number.</param>
/// <param name="First">The number of the first tick within the session and symbol, from 0.</param>
/// <param name="From">The batch has every tick from here on: the terminal's position of the first tick, or an earlier one when none lies between. The first batch of a session that the terminal resumed says the position it resumed at; an empty batch, the position behind the last tick told.</param>
/// <param name="Digits">Digits of the prices.</param>
/// <param name="Ticks">In the terminal's order. May be empty: then the batch tells the clock alone.</param>
/// <param name="Clock">What the broker's clock showed at least when this was sent, by itself and not by the ticks: bars that ended 2 s before close, and ticks 10 s ahead of it are not believed.</param>
/// <param name="Received">When the gateway had read it, in <see cref="TimeProvider"/> timestamps of this process; 0 when unknown.</param>
[GenerateSerializer, Immutable, Alias("tick-batch")]
public sealed record TickBatch(
    [property: Id(0)] long Session,
    [property: Id(1)] long First,
    [property: Id(2)] TickPosition From,
    [property: Id(3)] byte Digits,
    [property: Id(4)] ImmutableArray<Tick> Ticks,
    [property: Id(5)] BrokerTime Clock,
    [property: Id(6)] long Received);
