namespace Orleans.Embedded.Contracts;

/// <summary>A fault of a type or a value, wherever it is used. The path is from there.</summary>
internal sealed class Finding(string path, string text, ContractUse use)
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    public ContractUse Use { get; } = use;
}
