namespace Arus.Integrations.MarketData.Files;

/// <summary>Where the rejected rows of each file are listed: all in one place that was named, or each beside its file.</summary>
internal sealed class RejectLists : IDisposable
{
    private readonly SortedDictionary<string, RejectFile> _lists = new(StringComparer.Ordinal);
    private readonly string? _named;

    /// <exception cref="MarketFileException">Something else stands at one of the places.</exception>
    public RejectLists(string? named, ImmutableArray<string> files)
    {
        _named = named;
        foreach (string place in files.Select(PlaceOf).Distinct(StringComparer.Ordinal))
        {
            _lists[place] = new(place);
            _lists[place].Begin();
        }
    }

    public RejectFile Of(string file) => _lists[PlaceOf(file)];

    public void Dispose()
    {
        foreach (RejectFile list in _lists.Values) list.Dispose();
    }

    private string PlaceOf(string file) => _named ?? $"{file}.rejects.tsv";
}
