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

    public bool TryGet(string id, out ReadOnlySpan<byte> key)
    {
        bool known = _keys.TryGetValue(id, out ImmutableArray<byte> bytes);
        key = known ? bytes.AsSpan() : default;
        return known;
    }
}
