using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Endpoint;
using Arus.Mt5Gateway.Protocol;
using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Takes from the terminal's grain what is to be done and tells the terminal: commands once each, look-ups and kills until they are settled.</summary>
internal sealed partial class WorkLoop(TerminalLink link, Signal woken, Outbox outbox, SnapshotDesk snapshots, SessionFate fate, Mt5Metrics metrics, TimeProvider time, ILogger log)
{
    /// <summary>What is told until it is settled is told again after so long.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Magic, long> _lookedUp = [];
    private (long Epoch, long At)? _killed;
    private long? _asked;
    private long _lookUps;
    private long? _failing;

    /// <summary>Woken by the grain, and once a second.</summary>
    public Signal Woken => woken;

    public async Task Run(CancellationToken over)
    {
        while (true)
        {
            await Woken.Wait(over);
            if (await Take(over) is { } work) await Do(work, over);
        }
    }

    private async Task<TerminalWork?> Take(CancellationToken over)
    {
        try
        {
            Answer<TerminalWork> answer = await link.Take(over);
            _failing = null;
            if (answer.TryGet(out TerminalWork? work, out Refusal? refusal)) return work;
            fate.Seal(new(ByeCodes.TryParse(refusal.Code, out ByeCode code) ? code : ByeCode.Internal, refusal.Because));
        }
        catch (Exception error) when (!over.IsCancellationRequested)
        {
            _failing ??= time.GetTimestamp();
            LogNoWork(error, link.Tenant.Value, link.Terminal.Value);
            if (time.GetElapsedTime(_failing.Value) >= ProtocolLimits.DeadAfter) fate.Seal(new(ByeCode.Internal, "the platform does not answer", TimeSpan.FromSeconds(5)));
        }

        return null;
    }

    private async Task Do(TerminalWork work, CancellationToken over)
    {
        foreach (SequencedCommand command in work.Commands)
        {
            await outbox.Send(new GatewayMessage.Command(command, time.GetUtcNow()), over);
            metrics.Commanded();
        }

        if (work.Kill is { } kill && (_killed is not { } told || told.Epoch != kill.Epoch || IsLongAgo(told.At)))
        {
            _killed = (kill.Epoch, time.GetTimestamp());
            await outbox.Send(new GatewayMessage.Kill(kill), over);
        }

        await LookUp(work, over);
        if (work.Snapshot && (_asked is not { } asked || IsLongAgo(asked)))
        {
            _asked = time.GetTimestamp();
            if (snapshots.Ask(work.LookUpSince) is { } request) await outbox.Send(request, over);
        }
    }

    private async Task LookUp(TerminalWork work, CancellationToken over)
    {
        ImmutableArray<Magic> due = [.. work.LookUp.Where(magic => !_lookedUp.TryGetValue(magic, out long at) || IsLongAgo(at))];
        foreach (Magic settled in _lookedUp.Keys.Except(work.LookUp).ToArray()) _lookedUp.Remove(settled);
        foreach (Magic[] some in due.Chunk(ProtocolLimits.MagicsOfALookUp))
        {
            foreach (Magic magic in some) _lookedUp[magic] = time.GetTimestamp();
            await outbox.Send(new GatewayMessage.Find(++_lookUps, [.. some], work.LookUpSince), over);
        }
    }

    private bool IsLongAgo(long at) => time.GetElapsedTime(at) >= s_again;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The work of terminal {Tenant}/{Terminal} could not be taken: it is asked for again")]
    private partial void LogNoWork(Exception error, string tenant, string terminal);
}
