using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <param name="Feed">Null: it tells no ticks.</param>
/// <param name="Trades">Whether commands may go to it.</param>
[GenerateSerializer, Immutable, Alias("new-terminal")]
public sealed record NewTerminal([property: Id(0)] string Title, [property: Id(1)] TerminalFeed? Feed, [property: Id(2)] bool Trades);
