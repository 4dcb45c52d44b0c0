using Orleans.Runtime;

namespace Arus.Simulation.Tests.Totals;

/// <summary>The same words under the rule that one request ends before the next begins.</summary>
public sealed class RightTotal([PersistentState("total")] IPersistentState<TotalState> total) : Grain, IRightTotal
{
    public async Task Add(long amount)
    {
        TotalState before = total.State;
        long fee = await GrainFactory.GetGrain<IFee>("fee").Of(amount);
        total.State = new TotalState { Total = before.Total + amount - fee };
        try
        {
            await total.WriteStateAsync();
        }
        catch
        {
            total.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
