using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>The token is told here and nowhere else.</summary>
[GenerateSerializer, Immutable, Alias("issued-terminal")]
public sealed record IssuedTerminal([property: Id(0)] TerminalId Terminal, [property: Id(1)] Secret Token);
