using System.Collections.Frozen;

namespace Arus.Embedded.Refused;

public static class BadStates
{
    public sealed record WithoutEmpty(int Value);

    public sealed record Settable
    {
        public int Value { get; set; }
    }

    public sealed record PrivatelyInit
    {
        public int Value { get; private init; }
    }

    public sealed record GetOnly
    {
        public int Value { get; } = 3;
    }

    public sealed class HiddenField
    {
        private readonly int _value = 3;

        public int Value => _value;
    }

    public sealed record OfUnordered
    {
        public FrozenDictionary<string, int> Values { get; init; } = FrozenDictionary<string, int>.Empty;
    }

    public sealed record OfSettable
    {
        public ImmutableArray<Settable> Inner { get; init; } = [];
    }

    public abstract record Abstract;
}
