namespace Arus.Engine.Conformance.Tests.Turns;

public interface ITurnsGrain : IGrainWithStringKey
{
    /// <summary>The greatest number of requests seen in the body at once, now or before.</summary>
    Task<int> Overlap();

    Task Stand(string name);

    Task<int> Touch();

    /// <summary>Ends a wait on a thread of the pool, then does what only the activation may do.</summary>
    Task<bool> ComeBack();

    /// <summary>Lets many local flows count without a lock.</summary>
    Task<int> CountInManyFlows(int flows, int steps);

    Task WriteLetters(string letter, int count);

    Task CallBackWhileRunning(string other);

    Task CallBackTo(string caller);

    Task Mark(string line);

    Task Fail();
}
