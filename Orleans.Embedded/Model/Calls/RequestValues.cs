namespace Orleans.Embedded.Calls;

/// <summary>An immutable small bag in order of insertion: a request carries few values, so a scan beats a hash.</summary>
internal sealed class RequestValues
{
    public static readonly RequestValues Empty = new([], Guid.Empty);

    private readonly ImmutableArray<KeyValuePair<string, object>> _entries;

    private RequestValues(ImmutableArray<KeyValuePair<string, object>> entries, Guid reentrancyId)
    {
        _entries = entries;
        ReentrancyId = reentrancyId;
    }

    public Guid ReentrancyId { get; }

    public IEnumerable<KeyValuePair<string, object>> Entries => _entries;

    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    public object? Get(string key)
    {
        int at = IndexOf(key);
        return at < 0 ? null : _entries[at].Value;
    }

    public RequestValues With(string key, object value)
    {
        int at = IndexOf(key);
        KeyValuePair<string, object> entry = new(key, value);
        return new RequestValues(at < 0 ? _entries.Add(entry) : _entries.SetItem(at, entry), ReentrancyId);
    }

    public RequestValues? Without(string key)
    {
        int at = IndexOf(key);
        if (at < 0) return this;
        return OrNothing(_entries.RemoveAt(at), ReentrancyId);
    }

    public RequestValues? InChain(Guid reentrancyId) => OrNothing(_entries, reentrancyId);

    private static RequestValues? OrNothing(ImmutableArray<KeyValuePair<string, object>> entries, Guid reentrancyId) =>
        entries.IsEmpty && reentrancyId == Guid.Empty ? null : new RequestValues(entries, reentrancyId);

    private int IndexOf(string key)
    {
        for (int i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal)) return i;
        }

        return -1;
    }
}
