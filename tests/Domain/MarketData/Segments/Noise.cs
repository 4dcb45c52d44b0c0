namespace Arus.Domain.Tests.MarketData.Segments;

/// <summary>Seeded damage to known segments.</summary>
internal sealed class Noise(ulong seed)
{
    private ulong _state = seed;

    public byte[] Mutate(byte[][] corpus)
    {
        List<byte> bytes = [.. corpus[Below(corpus.Length)]];
        for (int times = 1 + Below(4); times > 0; times--)
        {
            int at = Below(bytes.Count);
            switch (Below(6))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << Below(8));
                    break;
                case 1:
                    bytes[at] = (byte)Below(256);
                    break;
                case 2:
                    bytes[at] = (byte)(Below(2) * 255);
                    break;
                case 3:
                    bytes.Insert(at, (byte)Below(256));
                    break;
                case 4 when bytes.Count > 30:
                    bytes.RemoveRange(at, Math.Min(1 + Below(9), bytes.Count - at));
                    break;
                default:
                    byte[] other = corpus[Below(corpus.Length)];
                    int from = Below(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(Below(40), other.Length - from)).ToArray());
                    break;
            }

            if (bytes.Count == 0) bytes.Add(0);
        }

        return [.. bytes];
    }

    private int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }
}
