using System.Diagnostics.CodeAnalysis;
using Orleans.Embedded.Identity;

namespace Orleans.Runtime;

/// <summary>A part of an id: a string and its hash.</summary>
[GenerateSerializer, Immutable]
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>, ISpanFormattable
{
    [Id(0)]
    private readonly string? _text;
    [Id(1)]
    private readonly int _hash;

    internal IdSpan(string? text, int hash)
    {
        _text = text;
        _hash = hash;
    }

    public bool IsDefault => string.IsNullOrEmpty(_text);

    internal string? Text => _text;

    public static IdSpan Create(string id) => new(id, StableKeyHash.Of(id));

    public bool Equals(IdSpan obj) => _hash == obj._hash && string.Equals(_text, obj._text, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IdSpan other && Equals(other);

    public override int GetHashCode() => _hash;

    public uint GetUniformHashCode() => unchecked((uint)_hash);

    public int CompareTo(IdSpan other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";

    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        bool fits = _text.AsSpan().TryCopyTo(destination);
        charsWritten = fits ? _text.AsSpan().Length : 0;
        return fits;
    }

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
