using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Trading;

/// <summary>Acts are written in the audit until they stand there.</summary>
internal sealed partial class TerminalGrain
{
    private async Task Change(TerminalState next, CancellationToken cancel)
    {
        await Store(next, cancel);
        await TellOwed(CancellationToken.None);
    }

    private async Task TellOwed(CancellationToken cancel)
    {
        if (State.Owed.IsEmpty) return;

        TerminalState next = State;
        foreach (OwedAct act in State.Owed)
        {
            if (await Tell(act, cancel)) next = TerminalRules.Told(next, act);
        }

        await Store(next, cancel);
        if (State.Owed.IsEmpty) _tellAgain?.Dispose();
        _tellAgain = State.Owed.IsEmpty ? null : _tellAgain ?? this.RegisterGrainTimer(TellOwed, new GrainTimerCreationOptions { DueTime = s_tellAgain, Period = s_tellAgain });
    }

    private async Task<bool> Tell(OwedAct act, CancellationToken cancel)
    {
        try
        {
            Answer<AuditReceipt> answer = await GrainFactory.Audit(act.By).Append(act.By, act.Entry, cancel);
            if (!answer.TryGet(out _, out Refusal? refusal)) LogNotAudited(act.Entry.Action, Name.Terminal.Value, refusal.Code);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogAuditFailed(error, act.Entry.Action, Name.Terminal.Value);
            return false;
        }
    }
}
