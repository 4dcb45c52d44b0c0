using System.Buffers.Binary;
using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Feed;

/// <summary>Spoils the prices of live ticks as the faults want it. The history stays right: a page has the true tick.</summary>
internal static class SpoiledTicks
{
    private const int BidAt = 8, AskAt = 16;

    public static void Spoil(TickFrame frame, FaultDraws draws, SymbolName symbol)
    {
        TerminalFaults faults = draws.Faults;
        if (!faults.HasBadTicks) return;

        ulong about = Seeds.Mix(Seeds.Of(symbol.Value) ^ (ulong)frame.First.Time.Milliseconds) + (ulong)frame.First.Index;
        for (int i = 0; i < frame.Count; i++)
        {
            int draw = draws.Draw(FaultKind.Tick, about + (ulong)i);
            Span<byte> bid = frame.Item(i)[BidAt..], ask = frame.Item(i)[AskAt..];
            double low = BinaryPrimitives.ReadDoubleLittleEndian(bid), high = BinaryPrimitives.ReadDoubleLittleEndian(ask);
            if ((draw -= faults.Spikes) < 0) Put(bid, ask, low + (100 * (high - low)), high + (100 * (high - low)));
            else if ((draw -= faults.Crossed) < 0) Put(bid, ask, high, low);
            else if ((draw -= faults.Zeros) < 0) Put(bid, ask, 0, 0);
            else if (draw - faults.NotNumbers < 0) Put(bid, ask, double.NaN, high);
        }
    }

    private static void Put(Span<byte> bid, Span<byte> ask, double low, double high)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(bid, low);
        BinaryPrimitives.WriteDoubleLittleEndian(ask, high);
    }
}
