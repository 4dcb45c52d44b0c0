using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.MarketData;

/// <summary>A source of quotes.</summary>
[GenerateSerializer, Immutable, Alias("feed-id")]
public readonly record struct FeedId([property: Id(0)] string Value) : IComparable<FeedId>
{
    public static FeedId Parse(string text) => new(IdText.Checked(text, nameof(FeedId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out FeedId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(FeedId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
