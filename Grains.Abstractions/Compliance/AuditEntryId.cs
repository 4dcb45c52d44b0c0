using System.Diagnostics.CodeAnalysis;
using Arus.Grains.Abstractions.Keys;
using Orleans;

namespace Arus.Grains.Abstractions.Compliance;

/// <summary>Made by whoever reports an act; the same entry sent twice is one row.</summary>
[GenerateSerializer, Immutable, Alias("audit-entry-id")]
public readonly record struct AuditEntryId([property: Id(0)] string Value) : IComparable<AuditEntryId>
{
    public static AuditEntryId Parse(string text) => new(IdText.Checked(text, nameof(AuditEntryId)));

    public static bool TryParse([NotNullWhen(true)] string? text, out AuditEntryId id)
    {
        bool valid = IdText.IsValid(text);
        id = valid ? new(text!) : default;
        return valid;
    }

    public int CompareTo(AuditEntryId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value ?? "";
}
