namespace Orleans.Embedded.Contracts;

/// <summary>A type that a value holds and that must be read too. The path is from the holder.</summary>
internal sealed class Lead(string path, Type type)
{
    public string Path { get; } = path;

    public Type Type { get; } = type;
}
