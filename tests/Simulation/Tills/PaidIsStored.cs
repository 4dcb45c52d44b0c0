using Orleans.Providers;
using Orleans.Runtime;

namespace Arus.Simulation.Tests.Tills;

/// <summary>What a customer was told is paid is in the store, and stays there.</summary>
internal sealed class PaidIsStored(SimulatedStates states) : IInvariant
{
    private readonly List<(GrainId Till, string Id)> _paid = [];
    private int _checked;

    public string Name => "what is paid is stored";

    public void Paid(GrainId till, string id) => _paid.Add((till, id));

    public string? Check()
    {
        string? wrong = null;
        for (; _checked < _paid.Count; _checked++) wrong ??= Find(_paid[_checked]);
        return wrong;
    }

    public string? CheckWhole() => _paid.Select(Find).FirstOrDefault(wrong => wrong is not null);

    private string? Find((GrainId Till, string Id) payment)
    {
        TillState stored = states.Find(ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME, payment.Till, "till")?.Read<TillState>() ?? new TillState();
        return stored.Handled.Contains(payment.Id) ? null : $"{payment.Till} told {payment.Id} that it is paid and stores {stored.Handled.Length} others";
    }
}
