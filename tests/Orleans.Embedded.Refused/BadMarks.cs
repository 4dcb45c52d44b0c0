namespace Arus.Embedded.Refused;

public static class BadMarks
{
    public sealed record Unmarked(int Value);

    [GenerateSerializer]
    public sealed record NotImmutable([property: Id(0)] int Value);

    [Immutable]
    public sealed record NotSerialised(int Value);

    [GenerateSerializer, Immutable]
    public sealed record OfUnmarked([property: Id(0)] Unmarked Inner);

    [GenerateSerializer, Immutable, Alias("same")]
    public sealed record OneAlias([property: Id(0)] AnotherAlias Other);

    [GenerateSerializer, Immutable, Alias("same")]
    public sealed record AnotherAlias([property: Id(0)] int Value);
}
