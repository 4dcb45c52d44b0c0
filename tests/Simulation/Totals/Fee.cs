namespace Arus.Simulation.Tests.Totals;

public sealed class Fee : Grain, IFee
{
    public Task<long> Of(long amount) => Task.FromResult(amount / 10);
}
