using System.Buffers;
using System.Text;

namespace Arus.Domain.Trading.Venue;

/// <summary>
/// One pass over fields, which either writes them or reads them back: each call takes the value there is and returns the value there
/// is to be. Written once, the order of fields cannot differ between the two.
/// </summary>
internal sealed class BytePass
{
    private readonly ArrayBufferWriter<byte>? _writing;
    private readonly ReadOnlyMemory<byte> _reading;
    private int _at;

    private BytePass(ArrayBufferWriter<byte>? writing, ReadOnlyMemory<byte> reading) => (_writing, _reading) = (writing, reading);

    public bool IsWriting => _writing is not null;

    public bool IsAtEnd => _at == _reading.Length;

    public ReadOnlySpan<byte> Written => _writing!.WrittenSpan;

    public static BytePass Write() => new(new(), default);

    public static BytePass Read(ReadOnlyMemory<byte> bytes) => new(null, bytes);

    /// <summary>Seven bits a byte, the sign in the lowest: small numbers are short.</summary>
    public long Number(long value)
    {
        if (_writing is null) return ReadNumber();

        ulong rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        Span<byte> bytes = _writing.GetSpan(10);
        int length = 0;
        for (; rest >= 0x80; rest >>= 7) bytes[length++] = (byte)(rest | 0x80);
        bytes[length++] = (byte)rest;
        _writing.Advance(length);
        return value;
    }

    public ulong Number(ulong value) => unchecked((ulong)Number((long)value));

    public bool Flag(bool value) => Number(value ? 1L : 0L) != 0;

    public decimal Decimal(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        for (int i = 0; i < bits.Length; i++) bits[i] = (int)Number((long)bits[i]);
        return new(bits);
    }

    public string? TextOrNull(string? value) => Flag(value is not null) ? Text(value ?? "") : null;

    public string Text(string value)
    {
        int length = (int)Number((long)Encoding.UTF8.GetByteCount(value));
        if (_writing is null) return Encoding.UTF8.GetString(Take(length));

        Encoding.UTF8.GetBytes(value, _writing);
        return value;
    }

    /// <summary>How many items follow, which cannot be more than there are bytes.</summary>
    public int Count(int value)
    {
        long count = Number((long)value);
        return _writing is not null || (count >= 0 && count <= _reading.Length - _at) ? (int)count : throw Damaged();
    }

    public ImmutableArray<T> Items<T>(ImmutableArray<T> values, Func<BytePass, T, T> item)
        where T : struct
    {
        int count = Count(values.IsDefault ? 0 : values.Length);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++) items.Add(item(this, IsWriting ? values[i] : default));
        return items.MoveToImmutable();
    }

    public void Rows<T>(Slots<T> rows, Func<BytePass, T, T> row)
        where T : struct
    {
        int count = Count(rows.Count);
        for (int i = 0; i < count; i++)
        {
            if (IsWriting) row(this, rows[i]);
            else rows.Add(row(this, default));
        }
    }

    private long ReadNumber()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return unchecked((long)(value >> 1) ^ -(long)(value & 1));
        }

        throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _reading.Length - _at) throw Damaged();

        _at += length;
        return _reading.Span.Slice(_at - length, length);
    }

    private static FormatException Damaged() => new("the bytes of a venue end or bend where they should not: restore from an older save");
}
