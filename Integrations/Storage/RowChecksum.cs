using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Arus.Integrations.Storage;

/// <summary>
/// CRC-32C over the parts of a row, each text and blob after its length, so that no two rows have the same bytes: any single
/// flipped bit changes it. Against a forger there is the hash chain of the audit journal, not this.
/// </summary>
internal ref struct RowChecksum
{
    private uint _crc;

    public static RowChecksum Begin() => new() { _crc = uint.MaxValue };

    public void Add(long value) => _crc = BitOperations.Crc32C(_crc, (ulong)value);

    public void Add(string text)
    {
        Span<byte> small = stackalloc byte[256];
        Add(Encoding.UTF8.TryGetBytes(text, small, out int length) ? small[..length] : Encoding.UTF8.GetBytes(text));
    }

    public void Add(scoped ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length);
        int whole = bytes.Length & ~7;
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes[..whole])) _crc = BitOperations.Crc32C(_crc, Little(word));
        foreach (byte one in bytes[whole..]) _crc = BitOperations.Crc32C(_crc, one);
    }

    public readonly long End() => ~_crc;

    private static ulong Little(ulong word) => BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
}
