using Arus.Silo.Settings;

namespace Arus.Silo.Tenants;

/// <summary>Section Tenants.</summary>
public sealed class TenantsOptions
{
    /// <summary>Threads that hash passwords, 1 to 64. Default 1, which checks about ten a second; more wait, and beyond 64 waiting are turned away.</summary>
    [Setting("a number from 1 to 64", Min = "1", Max = "64")]
    public int PasswordThreads { get; init; } = 1;
}
