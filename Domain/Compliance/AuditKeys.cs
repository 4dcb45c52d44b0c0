namespace Arus.Domain.Compliance;

/// <summary>The keys that rows are signed with. New rows take the current one; the others stay, so that old rows still verify.</summary>
public sealed class AuditKeys
{
    public const int ShortestBytes = 32;

    private readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> _keys;

    public AuditKeys(string currentId, IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> keys)
    {
        _keys = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, keys);
        CurrentId = currentId;
        if (!_keys.ContainsKey(currentId)) throw new ArgumentException($"the current audit key '{currentId}' is not among the keys: name one that is", nameof(currentId));
        if (_keys.FirstOrDefault(key => key.Value.Length < ShortestBytes) is { Key: { } weak })
            throw new ArgumentException($"the audit key '{weak}' is too short: write at least {ShortestBytes} bytes", nameof(keys));
    }

    public string CurrentId { get; }

    /// <summary>Reads <c>id:base64</c> pairs, separated by commas or blanks; the first is the current one.</summary>
    /// <exception cref="FormatException">The text is no such list, or a key is too short.</exception>
    public static AuditKeys Parse(string text)
    {
        ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> keys = [.. text.Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(ParseOne)];
        if (keys.IsEmpty || keys.DistinctBy(key => key.Key).Count() != keys.Length) throw new FormatException("audit keys: write id:base64 pairs, each id once, the current one first");

        try
        {
            return new(keys[0].Key, keys);
        }
        catch (ArgumentException weak)
        {
            throw new FormatException(weak.Message, weak);
        }
    }

    public bool TryGet(string id, out ReadOnlySpan<byte> key)
    {
        bool known = _keys.TryGetValue(id, out ImmutableArray<byte> bytes);
        key = known ? bytes.AsSpan() : default;
        return known;
    }

    private static KeyValuePair<string, ImmutableArray<byte>> ParseOne(string pair)
    {
        byte[] bytes = new byte[pair.Length];
        return pair.Split(':') is [{ Length: > 0 } id, { Length: > 0 } key] && Convert.TryFromBase64String(key, bytes, out int length)
            ? new(id, [.. bytes.AsSpan(0, length)])
            : throw new FormatException("audit keys: write id:base64 pairs, such as 2026:and then at least 32 bytes in base64");
    }
}
