namespace Arus.Engine.Conformance.Tests.Messages;

/// <summary>A generic union.</summary>
[GenerateSerializer, Immutable]
public abstract record Answer<T>
{
    [GenerateSerializer, Immutable]
    public sealed record Yes(T Value) : Answer<T>;

    [GenerateSerializer, Immutable]
    public sealed record No(string Because) : Answer<T>;
}
