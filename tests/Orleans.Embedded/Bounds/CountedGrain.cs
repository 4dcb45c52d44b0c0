namespace Arus.Embedded.Tests.Bounds;

public sealed class CountedGrain : Grain, ICountedGrain
{
    public Task Do(bool isWell) => isWell ? Task.CompletedTask : throw new InvalidOperationException("The test wants it");
}
