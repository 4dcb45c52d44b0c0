using Orleans.Runtime;

namespace Arus.Client.Cli.Simulation.Purses;

internal sealed class PurseGrain([PersistentState("purse")] IPersistentState<PurseState> purse) : Grain, IPurseGrain
{
    private static readonly TimeSpan s_reminding = TimeSpan.FromSeconds(10);

    /// <summary>What is stored, while a write is under way too.</summary>
    private PurseState _stored = new();

    private int _number;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stored = purse.State;
        _number = PurseKeys.NumberOf(this.GetGrainId());
        this.RegisterGrainTimer(Remind, new GrainTimerCreationOptions(s_reminding, s_reminding));
        return Task.CompletedTask;
    }

    public async Task<bool> Pay(PaymentOrder order)
    {
        if (order.Count > PurseState.At(_stored.Handled, order.Payer))
        {
            if (_stored.Balance < order.Amount) return false;
            await Store(_stored.Pay(order));
        }

        await GrainFactory.Purse(order.To).Arriving(_number);
        return true;
    }

    public async Task Arriving(int from)
    {
        long sent = await GrainFactory.Purse(from).SentTo(_number);
        if (sent > PurseState.At(_stored.Received, from)) await Store(_stored.Receive(from, sent));
    }

    public Task<long> SentTo(int purse) => Task.FromResult(PurseState.At(_stored.Sent, purse));

    /// <summary>A nudge may have been lost.</summary>
    private async Task Remind()
    {
        for (int to = 0; to < _stored.Sent.Length; to++)
        {
            if (_stored.Sent[to] > 0) await GrainFactory.Purse(to).Arriving(_number);
        }
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
