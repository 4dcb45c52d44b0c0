using Orleans.Runtime;

namespace Arus.Simulation.Tests.Totals;

/// <summary>Reads, awaits, and writes what it read plus its own: whoever came between is lost.</summary>
public sealed class WrongTotal([PersistentState("total")] IPersistentState<TotalState> total) : Grain, IWrongTotal
{
    public async Task Add(long amount)
    {
        long before = total.State.Total;
        long fee = await GrainFactory.GetGrain<IFee>("fee").Of(amount);
        total.State = new TotalState { Total = before + amount - fee };
        await total.WriteStateAsync();
    }
}
