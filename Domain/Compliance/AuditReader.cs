using System.Buffers.Binary;
using System.Text;

namespace Arus.Domain.Compliance;

/// <summary>Reads what <see cref="AuditWriter"/> wrote. A field that is not there, or is no text, leaves <see cref="IsWhole"/> false.</summary>
internal ref struct AuditReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = bytes;
    private bool _failed;

    public readonly bool IsWhole => !_failed && _rest.IsEmpty;

    public long Number()
    {
        if (!BinaryPrimitives.TryReadInt64BigEndian(_rest, out long value))
        {
            _failed = true;
            return 0;
        }

        _rest = _rest[sizeof(long)..];
        return value;
    }

    public string Text()
    {
        long length = Number();
        if (_failed || length < 0 || length > _rest.Length || !System.Text.Unicode.Utf8.IsValid(_rest[..(int)length]))
        {
            _failed = true;
            return "";
        }

        string text = s_strict.GetString(_rest[..(int)length]);
        _rest = _rest[(int)length..];
        return text;
    }
}
