using System.Diagnostics.CodeAnalysis;
using Orleans;

namespace Arus.Grains.Abstractions.Answers;

/// <summary>What a grain says: what was asked for, or why not. An expected refusal is a value; exceptions are for broken invariants.</summary>
[GenerateSerializer, Immutable, Alias("answer`1")]
public abstract record Answer<T>
    where T : notnull
{
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        value = this is Given given ? given.Value : default;
        refusal = (this as Refused)?.Refusal;
        return refusal is null;
    }

    [GenerateSerializer, Immutable, Alias("answer-given`1")]
    public sealed record Given([property: Id(0)] T Value) : Answer<T>;

    [GenerateSerializer, Immutable, Alias("answer-refused`1")]
    public sealed record Refused([property: Id(0)] Refusal Refusal) : Answer<T>;
}
