using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Protocol.Binary;

namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>A binary message of a terminal, read with five digits.</summary>
internal sealed record TickMessage(BinaryHeader Head, ImmutableArray<Tick> Ticks, ImmutableArray<Bar> Bars);
