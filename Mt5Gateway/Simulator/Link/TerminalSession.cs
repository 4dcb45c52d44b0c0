using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Simulator.Account;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Simulator.Link;

/// <summary>One connection from hello to its end: what the gateway asks, answered.</summary>
internal sealed class TerminalSession(TerminalWire wire, Outgoing outgoing, TickSender sender, TerminalDesk desk, TimeProvider time)
{
    /// <summary>How long the gateway may take to answer a close frame.</summary>
    private static readonly TimeSpan s_closeWithin = TimeSpan.FromSeconds(2);

    private readonly long _began = time.GetTimestamp();
    private long _heardAt = time.GetTimestamp();
    private long _expected = 1;

    public TerminalWire Wire => wire;

    public Outgoing Outgoing => outgoing;

    public TickSender Sender => sender;

    /// <summary>The gateway's number of it; 0 before its welcome.</summary>
    public long Number { get; private set; }

    public bool IsOnline => Number != 0 && !outgoing.IsOver;

    public TimeSpan Age => time.GetElapsedTime(_began);

    /// <summary>The gateway's reason for the end, and how long it asks to be left alone.</summary>
    public (string Code, TimeSpan After)? Farewell { get; private set; }

    public async Task Hear(Envelope envelope, GatewayMessage message, CancellationToken cancel)
    {
        if (envelope.Sequence != _expected)
        {
            ByeCode code = envelope.Sequence > _expected ? ByeCode.SequenceGap : ByeCode.SequenceReplayed;
            await outgoing.Bye(code, $"message {envelope.Sequence} came where {_expected} was due", cancel);
            return;
        }

        _expected++;
        _heardAt = time.GetTimestamp();
        outgoing.Received = envelope.Sequence;
        if (Number == 0 && message is not (GatewayMessage.Welcome or GatewayMessage.Bye or GatewayMessage.Error))
        {
            await outgoing.Bye(ByeCode.Unexpected, $"{envelope.Type} came before welcome", cancel);
            return;
        }

        await Answer(message, cancel);
    }

    /// <summary>Heartbeats, acknowledgements and the end of a silent gateway; true when all of the feed that may be told was told.</summary>
    public async Task<bool> Turn(CancellationToken cancel)
    {
        if (outgoing.IsOver)
        {
            if (time.GetElapsedTime(outgoing.LastSent) >= s_closeWithin) wire.Drop();
            return true;
        }

        if (time.GetElapsedTime(_heardAt) >= ProtocolLimits.DeadAfter)
        {
            await outgoing.Bye(ByeCode.Dead, "15 s of silence", cancel);
            wire.Drop();
            return true;
        }

        if (Number == 0) return true;

        bool isMore = await sender.Tell(cancel);
        await desk.Tell(outgoing, cancel);
        bool isQuiet = time.GetElapsedTime(outgoing.LastSent) >= ProtocolLimits.HeartbeatEvery;
        if (isQuiet) await outgoing.Say(desk.Heartbeat(), cancel);
        else if (outgoing.Received - outgoing.Acknowledged >= ProtocolLimits.MessagesToAcknowledge) await outgoing.Say(new TerminalMessage.Ack(), cancel);
        return !isMore;
    }

    private async Task Answer(GatewayMessage message, CancellationToken cancel)
    {
        switch (message)
        {
            case GatewayMessage.Welcome welcome:
                await Welcomed(welcome, cancel);
                break;
            case GatewayMessage.Heartbeat heartbeat:
                desk.Gateway.Hear(heartbeat.Now);
                break;
            case GatewayMessage.Bye bye:
                Farewell = (bye.Code, TimeSpan.FromSeconds(bye.After ?? 0));
                break;
            case GatewayMessage.Error error:
                desk.Errors.Add($"{error.Code} about {error.About}: {error.Because}");
                break;
            case GatewayMessage.SnapshotRequest asked:
                await desk.Snapshot(asked, outgoing, cancel);
                break;
            case GatewayMessage.Subscribe wishes:
                foreach (SymbolWish wish in wishes.Items) await sender.Subscribe(wish, cancel);
                break;
            case GatewayMessage.Unsubscribe unwanted:
                foreach (int index in unwanted.Items) sender.Unsubscribe(index);
                break;
            case GatewayMessage.PageTicks asked:
                sender.Page(asked);
                break;
            case GatewayMessage.PageBars asked:
                await sender.Page(asked, cancel);
                break;
            case GatewayMessage.Credit credit:
                sender.Grant(credit.Total);
                break;
            case GatewayMessage.Command command:
                desk.Gateway.Hear(command.Now);
                await desk.Commands.Take(command.Of, outgoing, cancel);
                break;
            case GatewayMessage.Kill kill:
                await desk.Commands.Kill(kill.Order, outgoing, cancel);
                break;
            case GatewayMessage.Find asked:
                await BookTeller.Find(desk.Account, asked, outgoing, cancel);
                break;
            case GatewayMessage.Ack or GatewayMessage.Slow or GatewayMessage.Other:
                break;
        }
    }

    private async Task Welcomed(GatewayMessage.Welcome welcome, CancellationToken cancel)
    {
        if (Number != 0)
        {
            await outgoing.Bye(ByeCode.Unexpected, "a second welcome", cancel);
            return;
        }

        Number = welcome.Session;
        desk.Gateway.Hear(welcome.Now);
        desk.Keep(welcome.CommandMark, welcome.Epoch);
        sender.Grant(welcome.Granted);
        await desk.Snapshot(welcome.Snapshot, outgoing, cancel);
    }
}
