namespace Arus.Embedded.Refused;

public static class BadUnions
{
    public abstract record UnmarkedBase
    {
        [GenerateSerializer, Immutable]
        public sealed record Case([property: Id(0)] int Value) : UnmarkedBase;
    }

    [GenerateSerializer, Immutable]
    public abstract record UnmarkedCase
    {
        public sealed record Case(int Value) : UnmarkedCase;
    }

    /// <summary>Good as far as its own assembly goes.</summary>
    [GenerateSerializer, Immutable]
    public abstract record OpenToOthers
    {
        [GenerateSerializer, Immutable]
        public sealed record Case([property: Id(0)] int Value) : OpenToOthers;
    }

    [GenerateSerializer, Immutable]
    public abstract record Outcome<T>
    {
        [GenerateSerializer, Immutable]
        public sealed record Good([property: Id(0)] T Value) : Outcome<T>;

        [GenerateSerializer, Immutable]
        public sealed record Bad([property: Id(0)] List<T> Values) : Outcome<T>;
    }
}
