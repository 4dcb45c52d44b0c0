using Arus.Grains.Tenants;

namespace Arus.Fakes.Tenants;

/// <summary>Bytes that count on: never the same twice, always the same from the start.</summary>
public sealed class SeededBytes : IRandomBytes
{
    private int _next;

    public void Fill(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)Interlocked.Increment(ref _next);
    }
}
