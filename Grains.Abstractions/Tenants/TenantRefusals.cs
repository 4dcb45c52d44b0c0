namespace Arus.Grains.Abstractions.Tenants;

public static class TenantRefusals
{
    public const string LastOwner = "tenant.last-owner";

    /// <summary>The caller is of too small a role for this member or this role.</summary>
    public const string AboveYou = "tenant.above-you";
}
