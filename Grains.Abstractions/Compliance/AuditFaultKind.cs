namespace Arus.Grains.Abstractions.Compliance;

public enum AuditFaultKind
{
    /// <summary>The row says other than what was hashed.</summary>
    Hash,

    /// <summary>The row does not continue the row before it.</summary>
    Previous,

    /// <summary>The hash is not signed by the key it names.</summary>
    Hmac,

    /// <summary>The key that the row names is not configured here, so nothing can be said of its signature.</summary>
    UnknownKey,

    /// <summary>A row between two others is not there.</summary>
    Missing,

    /// <summary>The chain ends before a head that was anchored.</summary>
    Truncated,

    /// <summary>The chain is whole but is not the one that was anchored.</summary>
    Anchor,

    /// <summary>The row cannot be read as an audit row.</summary>
    Unreadable,
}
