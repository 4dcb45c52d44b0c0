namespace Arus.Grains.Abstractions.Tenants;

/// <summary>What a caller is. Viewer to owner are ranks within a tenant; operator and system are not, and no tenant can grant them.</summary>
public enum Role
{
    Viewer = 0,
    Analyst = 1,
    Trader = 2,
    Admin = 3,
    Owner = 4,

    /// <summary>Runs the platform; acts for the platform's own tenant.</summary>
    Operator = 5,

    /// <summary>The platform's own code at work for a tenant: only <see cref="Caller.System"/> makes one.</summary>
    System = 6,
}
