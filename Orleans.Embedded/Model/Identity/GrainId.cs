using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>A kind of grain and a key: what the directory looks up on every call, hence the hashes made once.</summary>
[GenerateSerializer, Immutable]
[JsonConverter(typeof(GrainIdJsonConverter))]
public readonly struct GrainId : IEquatable<GrainId>, IComparable<GrainId>, ISpanFormattable
{
    [Id(0)]
    private readonly string? _type;
    [Id(1)]
    private readonly string? _key;
    [Id(2)]
    private readonly int _typeHash;
    [Id(3)]
    private readonly int _keyHash;

    public GrainId(GrainType type, IdSpan key)
    {
        _type = type.Value.Text;
        _typeHash = type.GetHashCode();
        _key = key.Text;
        _keyHash = key.GetHashCode();
    }

    public GrainType Type => new(new IdSpan(_type, _typeHash));

    public IdSpan Key => new(_key, _keyHash);

    public bool IsDefault => string.IsNullOrEmpty(_type) && string.IsNullOrEmpty(_key);

    public static GrainId Create(string type, string key) => Create(GrainType.Create(type), key);

    public static GrainId Create(GrainType type, string key)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return new GrainId(type, IdSpan.Create(key));
    }

    public static GrainId Create(GrainType type, IdSpan key) => new(type, key);

    public static GrainId Parse(string value) =>
        TryParse(value, out GrainId result) ? result : throw new ArgumentException($"\"{value}\" is no grain id: write it as type/key", nameof(value));

    public static bool TryParse(string? value, out GrainId result)
    {
        int slash = value?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (slash <= 0 || string.IsNullOrWhiteSpace(value![..slash]) || string.IsNullOrWhiteSpace(value[(slash + 1)..]))
        {
            result = default;
            return false;
        }

        result = Create(value[..slash], value[(slash + 1)..]);
        return true;
    }

    public bool Equals(GrainId other) =>
        _keyHash == other._keyHash
        && _typeHash == other._typeHash
        && string.Equals(_key, other._key, StringComparison.Ordinal)
        && string.Equals(_type, other._type, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is GrainId other && Equals(other);

    public override int GetHashCode() => unchecked((int)GetUniformHashCode());

    public uint GetUniformHashCode() => unchecked(BitOperations.RotateLeft((uint)_typeHash, 5) ^ (uint)_keyHash);

    public int CompareTo(GrainId other)
    {
        int byType = string.CompareOrdinal(_type, other._type);
        return byType != 0 ? byType : string.CompareOrdinal(_key, other._key);
    }

    public override string ToString() => $"{_type}/{_key}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{_type}/{_key}", out charsWritten);

    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
