namespace Arus.Client.Cli.MarketData;

/// <summary>What a question says behind its words; what was not given is left out.</summary>
internal sealed class Arguments
{
    private readonly ImmutableSortedDictionary<string, string>.Builder _given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) _given[name] = value;
    }

    public void Add(string name, bool flag) => Add(name, flag ? "true" : null);

    public void AddPath(string name, string? path) => Add(name, path is { Length: > 0 } ? Path.GetFullPath(path) : null);

    public ImmutableSortedDictionary<string, string> All() => _given.ToImmutable();
}
