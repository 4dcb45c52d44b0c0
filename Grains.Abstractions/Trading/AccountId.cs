using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Trading;

/// <summary>A trading account of a tenant.</summary>
[GenerateSerializer, Immutable, Alias("account-id")]
public readonly record struct AccountId([property: Id(0)] string Value) : IComparable<AccountId>
{
    public static AccountId Parse(string text) => new(IdText.Checked(text, nameof(AccountId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out AccountId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(AccountId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
