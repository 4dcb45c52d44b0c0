namespace Arus.Engine.Conformance.Tests.Cycles;

public interface ICycleGrain : IGrainWithStringKey
{
    /// <summary>Follows the path of keys, one awaited call each.</summary>
    [ResponseTimeout("00:00:01")]
    Task<int> Follow(ImmutableArray<string> path);

    /// <summary>Follows the path and tells the kind of exception instead of throwing it.</summary>
    Task<string> FollowAndCatch(ImmutableArray<string> path);

    /// <summary>Meets the other at a gate, then both call each other.</summary>
    Task<int> MeetAndCall(string gate, string other);

    Task CallMyselfAndLeave(string line);

    /// <summary>Calls the other, which nudges back one way.</summary>
    Task BeNudged(string other);

    Task Nudge(string asker);

    [OneWay]
    Task Mark(string line);

    Task<int> Touch();
}
