using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Checks what a terminal's messages say of themselves: that none is missing or comes twice, and that they are not too many.</summary>
internal sealed class MessageCheck(TimeProvider time)
{
    private static readonly int s_seconds = (int)ProtocolLimits.RateWindow.TotalSeconds;

    private readonly int[] _texts = new int[s_seconds];
    private long _received;
    private long _second;
    private int _inWindow;

    /// <summary>The highest sequence received.</summary>
    public long Received => Volatile.Read(ref _received);

    /// <summary>A text message came.</summary>
    /// <param name="sent">The highest sequence of our own.</param>
    public void Next(in Envelope envelope, long sent)
    {
        Next(Math.Sign(envelope.Sequence - (_received + 1)));
        if (envelope.Acknowledged > sent) throw new ProtocolException(ByeCode.BadField, "a of a message acknowledges what was not sent");
    }

    /// <summary>A binary message came; its sequence is modulo 2^32.</summary>
    public void Next(uint sequence) => Next(Math.Sign((int)(sequence - (uint)(_received + 1))));

    /// <summary>A text message or a ping is one of those that may be 200 a second.</summary>
    public void Rate()
    {
        long second = time.GetTimestamp() / time.TimestampFrequency;
        for (long passed = Math.Min(second - _second, s_seconds); passed > 0; passed--)
        {
            ref int oldest = ref _texts[(second - passed + 1) % s_seconds];
            _inWindow -= oldest;
            oldest = 0;
        }

        _second = second;
        _texts[second % s_seconds]++;
        if (++_inWindow > ProtocolLimits.TextMessagesASecond * s_seconds) throw new ProtocolException(ByeCode.Flood, $"more than {ProtocolLimits.TextMessagesASecond} text messages a second");
    }

    private void Next(int order)
    {
        if (order > 0) throw new ProtocolException(ByeCode.SequenceGap, $"message {_received + 1} is missing");
        if (order < 0) throw new ProtocolException(ByeCode.SequenceReplayed, $"message {_received + 1} was next and an earlier one came");
        Volatile.Write(ref _received, _received + 1);
    }
}
