using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;
using Orleans.Embedded.Identity;

namespace Orleans.Runtime;

/// <summary>A stream within its provider: a namespace, or none, and a key.</summary>
[GenerateSerializer, Immutable]
[JsonConverter(typeof(StreamIdJsonConverter))]
public readonly struct StreamId : IEquatable<StreamId>, IComparable<StreamId>, ISpanFormattable
{
    [Id(0)]
    private readonly string? _namespace;
    [Id(1)]
    private readonly string? _key;
    [Id(2)]
    private readonly int _hash;

    private StreamId(string? ns, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _namespace = string.IsNullOrEmpty(ns) ? null : ns;
        _key = key;
        _hash = unchecked((int)BitOperations.RotateLeft((uint)StableKeyHash.Of(_namespace), 5) ^ StableKeyHash.Of(_key));
    }

    internal uint UniformHashCode => unchecked((uint)_hash);

    public static StreamId Create(string? ns, string key) => new(ns, key);

    public static StreamId Create(string? ns, Guid key) => new(ns, key.ToString("N"));

    public static StreamId Create(string? ns, long key) => new(ns, key.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads what <see cref="ToString"/> wrote. The namespace ends at the first slash.</summary>
    public static StreamId Parse(ReadOnlySpan<byte> value)
    {
        int slash = value.IndexOf((byte)'/');
        if (slash < 0) throw new ArgumentException($"\"{Encoding.UTF8.GetString(value)}\" is no stream id: write it as namespace/key", nameof(value));
        string ns = Encoding.UTF8.GetString(value[..slash]);
        return new StreamId(ns == "null" ? null : ns, Encoding.UTF8.GetString(value[(slash + 1)..]));
    }

    public string GetKeyAsString() => _key ?? "";

    public string? GetNamespace() => _namespace;

    public bool Equals(StreamId other) =>
        _hash == other._hash
        && string.Equals(_key, other._key, StringComparison.Ordinal)
        && string.Equals(_namespace, other._namespace, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is StreamId other && Equals(other);

    public override int GetHashCode() => _hash;

    public int CompareTo(StreamId other)
    {
        int byNamespace = string.CompareOrdinal(_namespace, other._namespace);
        return byNamespace != 0 ? byNamespace : string.CompareOrdinal(_key, other._key);
    }

    public override string ToString() => $"{_namespace ?? "null"}/{_key}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite($"{_namespace ?? "null"}/{_key}", out charsWritten);

    public static bool operator ==(StreamId s1, StreamId s2) => s1.Equals(s2);

    public static bool operator !=(StreamId s1, StreamId s2) => !s1.Equals(s2);
}
