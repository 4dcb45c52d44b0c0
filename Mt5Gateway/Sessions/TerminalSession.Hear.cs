using Arus.Mt5Gateway.Protocol;
using Arus.Mt5Gateway.Protocol.Binary;
using Arus.Mt5Gateway.Protocol.Frames;
using Arus.Mt5Gateway.Protocol.Json;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>What a session hears, message by message, on its reading loop.</summary>
internal sealed partial class TerminalSession
{
    private bool _isClosing;

    private ValueTask Take(WireMessage message)
    {
        if (_isClosing) return default;
        switch (message.Opcode)
        {
            case Opcode.Binary:
                return TakeItems(message.Payload.Span);
            case Opcode.Text:
                return TakeText(message.Payload);
            case Opcode.Ping:
                _check.Rate();
                _outbox.Pong(message.Payload.Span);
                return default;
            case Opcode.Close:
                _isClosing = true;
                _fate.Seal(new(ByeCode.Done, "the terminal closed the connection"));
                return default;
            default:
                return default;
        }
    }

    private void Settle() => _intake?.Settle();

    /// <summary>Not asynchronous itself: this is the way of every tick.</summary>
    private ValueTask TakeItems(ReadOnlySpan<byte> message)
    {
        if (_intake is null) throw new ProtocolException(ByeCode.HelloTimeout, "a binary message before the hello");
        if (message is [(byte)'{', ..]) throw Unexpected("a text where binary belongs");
        if (BinaryHeader.SequenceOf(message) is { } sequence) _check.Next(sequence);
        BinaryHeader head = BinaryHeader.Read(message, out ReadOnlySpan<byte> items);
        if (head.Kind == BinaryKind.LiveTicks)
        {
            if (!_intake.TryTake(head, items)) _outbox.Mention(new GatewayMessage.Error("UNKNOWN_SYMBOL", _check.Received, $"index {head.Index} is not subscribed"));
        }
        else
        {
            _credit.Receive(head.Count);
            _pages.Add(head, items);
            _publisher!.Took(head.Count);
            _metrics.Paged(head.Count);
        }

        _outbox.Received();
        return _credit.Over > 0 ? Slow() : default;
    }

    private async ValueTask Slow()
    {
        _credit.Slow();
        long over = _credit.Over;
        LogSlowed(_link?.Tenant.Value, _link?.Terminal.Value, over);
        Task pause = Task.Delay(ProtocolLimits.SlowedAtLeast, _time, _fate.Over);
        _outbox.Mention(new GatewayMessage.Slow(over));
        _intake!.Settle();
        await pause;
        while (_credit.Over > 0) await Task.Delay(ProtocolLimits.SlowedAtLeast, _time, _fate.Over);
    }

    private async ValueTask TakeText(ReadOnlyMemory<byte> utf8)
    {
        TerminalMessage message = TerminalMessages.Read(utf8, _currency, envelope =>
        {
            _check.Next(envelope, _outbox.Sent);
            if (_link is null && envelope.Type != "hello") throw new ProtocolException(ByeCode.HelloTimeout, "another message before the hello");
        });
        if (!IsOfSnapshot(message)) _check.Rate();
        _outbox.Received();
        await Hear(message);
    }

    private async ValueTask Hear(TerminalMessage message)
    {
        switch (message)
        {
            case TerminalMessage.Hello hello:
                if (_link is not null) throw new ProtocolException(ByeCode.Unexpected, "a second hello");
                await Greet(hello);
                break;
            case TerminalMessage.Told told:
                await _reports!.Tell(told.Event, _fate.Over);
                break;
            case TerminalMessage.Found found:
                await _reports!.Tell(found.Of, _fate.Over);
                break;
            case TerminalMessage.SnapshotEnd end:
                await HearSnapshot(end);
                break;
            case TerminalMessage.Resync when _snapshots.Ask() is { } request:
                await _outbox.Send(request, _fate.Over);
                break;
            case TerminalMessage.Clock shown:
                _intake!.Promise(shown.Time);
                break;
            case TerminalMessage.Subscribed subscribed:
                (_feed ?? throw Unexpected("a symbol that was not subscribed is")).Heard(subscribed);
                break;
            case TerminalMessage.PageEnd end:
                _pages.End(end);
                break;
            case TerminalMessage.Bye bye:
                _isClosing = true;
                _fate.Seal(new(ByeCode.Done, $"the terminal said {bye.Code}: {bye.Because}"));
                break;
            case TerminalMessage.Error error:
                LogSaid(_link?.Tenant.Value, _link?.Terminal.Value, error.About, error.Code, error.Because);
                break;
            case TerminalMessage.Other { Type: "ticks" or "bars" }:
                throw Unexpected("ticks and bars are told by binary messages");
            case TerminalMessage.Other:
                _metrics.Ignored();
                break;
            default:
                HearPart(message);
                break;
        }
    }

    private void HearPart(TerminalMessage message)
    {
        switch (message)
        {
            case TerminalMessage.Account part:
                _snapshots.Add(part.Snapshot, part);
                break;
            case TerminalMessage.Symbols part:
                _snapshots.Add(part.Snapshot, part);
                break;
            case TerminalMessage.Positions part:
                _snapshots.Add(part.Snapshot, part);
                break;
            case TerminalMessage.Orders part:
                _snapshots.Add(part.Snapshot, part);
                break;
            case TerminalMessage.History part:
                _snapshots.Add(part.Snapshot, part);
                break;
            case TerminalMessage.Deals part:
                _snapshots.Add(part.Snapshot, part);
                break;
        }
    }

    private async ValueTask HearSnapshot(TerminalMessage.SnapshotEnd end)
    {
        (SnapshotAssembly ended, bool isVoid, GatewayMessage.SnapshotRequest? next) = _snapshots.End(end);
        if (isVoid) LogVoid(_link?.Tenant.Value, _link?.Terminal.Value);
        if (ended.End(end) is { } whole)
        {
            await _reports!.Tell(whole, _fate.Over);
            _feed?.Offer(ended.Symbols);
        }

        if (next is not null) await _outbox.Send(next, _fate.Over);
    }

    private static bool IsOfSnapshot(TerminalMessage message) => message is
        TerminalMessage.Account or TerminalMessage.Symbols or TerminalMessage.Positions or TerminalMessage.Orders or TerminalMessage.History or TerminalMessage.Deals
        or TerminalMessage.SnapshotEnd;

    private static ProtocolException Unexpected(string because) => new(ByeCode.Unexpected, because);
}
