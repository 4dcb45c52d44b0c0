using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Arus.Domain.Compliance;

/// <summary>Bytes that say the same only when all fields are the same: each text goes with its length, each number in eight bytes, big end first.</summary>
internal sealed class AuditWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public AuditWriter Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    public AuditWriter Text(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Number(length);
        _bytes.Advance(Encoding.UTF8.GetBytes(value, _bytes.GetSpan(Math.Max(length, 1))));
        return this;
    }
}
