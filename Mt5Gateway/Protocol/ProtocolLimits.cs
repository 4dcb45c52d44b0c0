namespace Arus.Mt5Gateway.Protocol;

/// <summary>The numbers of docs/mt5-protocol.md.</summary>
public static class ProtocolLimits
{
    public const int Version = 1;
    public const string Path = "/mt5";
    public const string Subprotocol = "arus.mt5.1";

    /// <summary>Bytes of a message, text or binary, its fragments together.</summary>
    public const int MessageBytes = 65_536;
    public const int JsonDepth = 16;
    public const int SymbolsSubscribed = 2_000;
    public const int ItemsOfABinaryMessage = 2_000;
    public const int TicksOfAPage = 20_000;
    public const int BarsOfAPage = 10_000;

    /// <summary>Ticks and bars beyond the credit for which a terminal is only slowed.</summary>
    public const int Overdraft = 20_000;
    public const int SlowedAMinute = 10;
    public const int MagicsOfALookUp = 50;

    /// <summary>Text messages a second, averaged over <see cref="RateWindow"/>.</summary>
    public const int TextMessagesASecond = 200;
    public const int SessionsWithoutHelloOfAnAddress = 100;

    /// <summary>The largest whole number a sequence or an identifier of a request may be: what any JSON reader keeps exactly.</summary>
    public const long Counting = 9_007_199_254_740_991;

    /// <summary>The last broker time that can be said: the end of the year 9999.</summary>
    public const long LastTime = 253_402_300_799_999;

    /// <summary>Messages received after which an acknowledgement is due.</summary>
    public const int MessagesToAcknowledge = 100;

    public static TimeSpan RateWindow { get; } = TimeSpan.FromSeconds(10);

    public static TimeSpan HelloWithin { get; } = TimeSpan.FromSeconds(10);

    public static TimeSpan HeartbeatEvery { get; } = TimeSpan.FromSeconds(5);

    public static TimeSpan DeadAfter { get; } = TimeSpan.FromSeconds(15);

    public static TimeSpan SlowedAtLeast { get; } = TimeSpan.FromMilliseconds(100);
}
