namespace Arus.Silo.Settings;

/// <summary>One value a person may set. Its property's initial value is the default.</summary>
/// <param name="write">What to write, as it stands in the message to who wrote something else: "a port from 0 to 65535".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string write) : Attribute
{
    public string Write { get; } = write;

    /// <summary>The least value allowed, written as the setting itself would be ("1", "500ms").</summary>
    public string? Min { get; init; }

    /// <summary>The greatest value allowed.</summary>
    public string? Max { get; init; }

    /// <summary>Never printed; may stand in a file named by the key with "File" behind it; the default serves development alone.</summary>
    public bool Secret { get; init; }

    /// <summary>Of a secret: production does without it too.</summary>
    public bool IsOptional { get; init; }
}
