using Orleans.Concurrency;

namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>Somebody's money in the simulator's own model: payments go from purse to purse by outbox, nudge and pull.</summary>
[Alias("Arus.Simulation.IPurseGrain")]
public interface IPurseGrain : IGrainWithStringKey
{
    /// <summary>Pays another purse. The same order of the same payer is paid once; false when the money does not suffice.</summary>
    [Alias("Pay")]
    Task<bool> Pay(PaymentOrder order);

    /// <summary>Money has been sent by another purse: a hint, the receiver asks how much.</summary>
    [Alias("Arriving"), OneWay]
    Task Arriving(int from);

    /// <summary>All that was ever sent to a purse. It answers from what is stored, so it may interleave with a write.</summary>
    [Alias("SentTo"), AlwaysInterleave]
    Task<long> SentTo(int purse);
}
