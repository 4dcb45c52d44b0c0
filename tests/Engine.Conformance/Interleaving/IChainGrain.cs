namespace Arus.Engine.Conformance.Tests.Interleaving;

public interface IChainGrain : IGrainWithStringKey
{
    /// <summary>Follows the path of keys, one call each, letting calls back in.</summary>
    Task<int> Follow(ImmutableArray<string> path);

    /// <summary>Allows calls back in, then takes it back before it calls.</summary>
    [ResponseTimeout("00:00:01")]
    Task<int> FollowSuppressed(ImmutableArray<string> path);

    [ResponseTimeout("00:00:01")]
    Task<int> FollowWithin(ImmutableArray<string> path);

    Task StandThere(string other);

    Task Stand();

    Task Pass(string line);
}
