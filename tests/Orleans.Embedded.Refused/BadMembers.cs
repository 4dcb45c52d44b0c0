using System.Text;

namespace Arus.Embedded.Refused;

public static class BadMembers
{
    [GenerateSerializer, Immutable]
    public sealed record Settable
    {
        [Id(0)]
        public int Value { get; set; }
    }

    [GenerateSerializer, Immutable]
    public sealed record PrivatelySettable
    {
        [Id(0)]
        public int Value { get; private set; }

        public void Change() => Value++;
    }

    [GenerateSerializer, Immutable]
    public record struct SettableStruct(int Value);

    [GenerateSerializer, Immutable]
    public sealed class OpenField
    {
        [Id(0)]
        public int Value;
    }

    [GenerateSerializer, Immutable]
    public sealed record NoId
    {
        [Id(4)]
        public int First { get; init; }

        public int Second { get; init; }

        public int Computed => First + Second;
    }

    [GenerateSerializer, Immutable]
    public sealed record NoIdInTheBody(int First)
    {
        public int Second { get; init; }
    }

    [GenerateSerializer, Immutable]
    public sealed class NoIdOnAField(int value)
    {
        public readonly int Value = value;
    }

    [GenerateSerializer, Immutable]
    public sealed record SameId
    {
        [Id(0)]
        public int First { get; init; }

        [Id(0)]
        public int Second { get; init; }
    }

    [GenerateSerializer(IncludePrimaryConstructorParameters = false), Immutable]
    public sealed record WithoutItsConstructor(int Value);

    [GenerateSerializer, Immutable]
    public sealed record HoldsAToken([property: Id(0)] CancellationToken Cancel);

    [GenerateSerializer, Immutable]
    public sealed record HoldsAHolder([property: Id(0)] ImmutableArray<Holder> Holders);

    [GenerateSerializer, Immutable]
    public sealed record Holder([property: Id(0)] (int Number, StringBuilder Text)? Part);

    [GenerateSerializer, Immutable]
    public record NotSealed([property: Id(0)] int Value);

    [GenerateSerializer, Immutable]
    public sealed record Chain([property: Id(0)] Chain? Next, [property: Id(1)] int[] Values);
}
