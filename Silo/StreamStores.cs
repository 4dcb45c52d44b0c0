namespace Arus.Silo;

/// <summary>Names under which grains ask for streams.</summary>
public static class StreamStores
{
    public const string Provider = "streams";

    /// <summary>Where subscriptions are stored; the name is the programming model's.</summary>
    public const string PubSub = "PubSubStore";
}
