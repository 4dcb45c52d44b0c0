using Arus.Silo.Settings;

namespace Arus.Silo.Compliance;

/// <summary>How audit chains are signed and anchored. Section Compliance.</summary>
public sealed class AuditOptions
{
    /// <summary>
    /// id:base64 pairs, at least 32 bytes each, separated by commas or blanks. The first signs; keep the others, they verify old
    /// rows. The default serves development alone.
    /// </summary>
    [Setting("id:base64 pairs of at least 32 bytes, the current one first", Secret = true)]
    public string AuditKeys { get; init; } = "development:ZGV2ZWxvcG1lbnQgYWxvbmU6IG5vYm9keSBtYXkgdHJ1c3QgdGhpcw==";

    /// <summary>Folder of the anchors. Default audit-anchors in the data directory; another volume keeps them from whoever can change the database.</summary>
    [Setting("a folder outside of the database, for example /var/lib/arus-anchors")]
    public string? Anchors { get; init; }
}
