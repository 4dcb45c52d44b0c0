using Orleans.Runtime;

namespace Arus.Client.Cli.Simulation.Purses;

internal sealed class PurseGrain([PersistentState("purse")] IPersistentState<PurseState> purse) : Grain, IPurseGrain
{
    private static readonly TimeSpan s_reminding = TimeSpan.FromSeconds(10);

    /// <summary>What is stored, while a write is under way too.</summary>
    private PurseState _stored = new();

    private string Name => this.GetPrimaryKeyString();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = purse.State;
        this.RegisterGrainTimer(Remind, new GrainTimerCreationOptions(s_reminding, s_reminding));
        return Task.CompletedTask;
    }

    public async Task<bool> Pay(PaymentOrder order)
    {
        if (!_stored.Knows(order))
        {
            if (_stored.Balance < order.Amount) return false;
            await Store(_stored.Pay(order));
        }

        await GrainFactory.Purse(order.To).Arriving(Name);
        return true;
    }

    public async Task Arriving(string from)
    {
        long sent = await GrainFactory.Purse(from).SentTo(Name);
        if (sent > _stored.Received.GetValueOrDefault(from)) await Store(_stored.Receive(from, sent));
    }

    public Task<long> SentTo(string purse) => Task.FromResult(_stored.Sent.GetValueOrDefault(purse));

    /// <summary>A nudge may have been lost.</summary>
    private async Task Remind()
    {
        foreach (string to in _stored.Sent.Keys) await GrainFactory.Purse(to).Arriving(Name);
    }

    private async Task Store(PurseState next)
    {
        purse.State = next;
        try
        {
            await purse.WriteStateAsync();
            _stored = next;
        }
        catch
        {
            purse.State = _stored;
            this.DeactivateOnIdle();
            throw;
        }
    }
}
