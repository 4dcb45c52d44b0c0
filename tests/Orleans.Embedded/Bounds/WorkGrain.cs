using Arus.Embedded.Tests.Hosting;

namespace Arus.Embedded.Tests.Bounds;

public sealed class WorkGrain(Probe probe) : Grain, IWorkGrain
{
    public Task Do(int number) => probe.React(number);

    public Task Visit(string other) => GrainFactory.GetGrain<IWorkGrain>(other).Visit(this.GetPrimaryKeyString());

    public Task<string> Answer(int length) => Task.FromResult(new string('x', length));

    public Task Take(string text) => Task.CompletedTask;
}
