namespace Arus.Grains.Abstractions.Tenants;

/// <summary>What a caller's credential lets through, whatever the role. A person's session has all; an API key has what it was made with.</summary>
[Flags]
public enum Scopes
{
    None = 0,
    Read = 1,
    Trade = 2,

    /// <summary>Members, settings, keys.</summary>
    Manage = 4,
    Billing = 8,
    All = Read | Trade | Manage | Billing,
}
