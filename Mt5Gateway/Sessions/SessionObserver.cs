using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>What a terminal's grain tells the session.</summary>
internal sealed class SessionObserver(SessionFate fate, Signal work) : ITerminalSession
{
    public Task CommandsWait()
    {
        work.Set();
        return Task.CompletedTask;
    }

    /// <summary>The order itself is taken with the other work, so that none is told twice or too late.</summary>
    public Task Kill(KillOrder order)
    {
        work.Set();
        return Task.CompletedTask;
    }

    public Task Over(string code, string because)
    {
        fate.Seal(new(ByeCodes.TryParse(code, out ByeCode known) ? known : ByeCode.Internal, because));
        return Task.CompletedTask;
    }
}
