namespace Arus.Mt5Gateway.Protocol;

/// <summary>The words of the protocol for its ends, and what a terminal may do after each.</summary>
public static class ByeCodes
{
    private static readonly ImmutableSortedDictionary<string, ByeCode> s_byWord =
        Enum.GetValues<ByeCode>().ToImmutableSortedDictionary(Word, code => code, StringComparer.Ordinal);

    public static string Word(this ByeCode code) => code switch
    {
        ByeCode.Done => "DONE",
        ByeCode.ShuttingDown => "SHUTTING_DOWN",
        ByeCode.BadFrame => "BAD_FRAME",
        ByeCode.BadJson => "BAD_JSON",
        ByeCode.TooLarge => "TOO_LARGE",
        ByeCode.BadField => "BAD_FIELD",
        ByeCode.Version => "VERSION",
        ByeCode.Token => "TOKEN",
        ByeCode.Revoked => "REVOKED",
        ByeCode.BoundElsewhere => "BOUND_ELSEWHERE",
        ByeCode.TakenOver => "TAKEN_OVER",
        ByeCode.Locked => "LOCKED",
        ByeCode.HelloTimeout => "HELLO_TIMEOUT",
        ByeCode.Flood => "FLOOD",
        ByeCode.SequenceGap => "SEQUENCE_GAP",
        ByeCode.SequenceReplayed => "SEQUENCE_REPLAYED",
        ByeCode.Dead => "DEAD",
        ByeCode.Unexpected => "UNEXPECTED",
        ByeCode.Overloaded => "OVERLOADED",
        ByeCode.Internal => "INTERNAL",
    };

    public static bool TryParse(string? word, out ByeCode code) => s_byWord.TryGetValue(word ?? "", out code);

    /// <summary>Whether a terminal may connect again by itself.</summary>
    public static bool MayConnectAgain(this ByeCode code) =>
        code is not (ByeCode.Version or ByeCode.Token or ByeCode.Revoked or ByeCode.BoundElsewhere or ByeCode.TakenOver or ByeCode.Locked);
}
