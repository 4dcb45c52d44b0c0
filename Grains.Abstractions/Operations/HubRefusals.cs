namespace Arus.Grains.Abstractions.Operations;

public static class HubRefusals
{
    /// <summary>The version never was, or is older than what is kept.</summary>
    public const string NoSuchVersion = "hub.no-such-version";
}
