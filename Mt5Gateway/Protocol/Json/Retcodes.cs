using System.Text;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>MetaTrader's names of its return codes: REQUOTE, DONE_PARTIAL, ...</summary>
public static class Retcodes
{
    private static readonly ImmutableSortedDictionary<int, string> s_names =
        Enum.GetValues<TradeRetcode>().ToImmutableSortedDictionary(code => (int)code, code => Upper(code.ToString()));

    /// <summary>Empty for 0 and for a number that is not known.</summary>
    public static string Name(TradeRetcode code) => code != TradeRetcode.None && s_names.TryGetValue((int)code, out string? name) ? name : "";

    private static string Upper(string words)
    {
        StringBuilder upper = new();
        foreach (char c in words)
        {
            if (char.IsUpper(c) && upper.Length > 0) upper.Append('_');
            upper.Append(char.ToUpperInvariant(c));
        }

        return upper.ToString();
    }
}
