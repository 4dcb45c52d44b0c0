namespace Arus.Embedded.Tests.Core.Actors;

/// <summary>Answers with the same task each time: what a call allocates is the engine's.</summary>
public sealed class StillGrain : Grain, IStillGrain
{
    private readonly Task<int> _answer = Task.FromResult(42);

    public Task<int> Answer(int question) => _answer;
}
