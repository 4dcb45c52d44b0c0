namespace Arus.Grains.Abstractions.Tenants;

public static class UserRefusals
{
    public const string WrongPassword = "user.wrong-password";
    public const string WeakPassword = "user.weak-password";

    /// <summary>Too many passwords wait to be hashed: try again.</summary>
    public const string Busy = "user.busy";
}
