namespace Orleans.Concurrency;

/// <summary>A value whose owner promises not to change it any more.</summary>
[GenerateSerializer, Immutable]
public readonly struct Immutable<T>(T value)
{
    [Id(0)]
    public readonly T Value = value;
}
