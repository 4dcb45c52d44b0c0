namespace Arus.Grains.Abstractions.Tenants;

/// <summary>For logs and operators. A face answers all of them alike, so that a guess learns nothing.</summary>
public static class ApiKeyRefusals
{
    public const string WrongSecret = "api-key.wrong-secret";
    public const string Expired = "api-key.expired";
    public const string Revoked = "api-key.revoked";
    public const string WrongNetwork = "api-key.wrong-network";
}
