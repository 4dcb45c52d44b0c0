using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>What makes two failures the same one: a hash of type, own frames and normalised message, in lower-case hex.</summary>
[GenerateSerializer, Immutable, Alias("fingerprint")]
public readonly record struct Fingerprint([property: Id(0)] string Value) : IComparable<Fingerprint>
{
    public static Fingerprint Parse(string text) => new(IdText.Checked(text, nameof(Fingerprint)));

    public static bool TryParse([NotNullWhen(true)] string? text, out Fingerprint id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(Fingerprint other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
