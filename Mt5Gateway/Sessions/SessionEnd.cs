using Arus.Mt5Gateway.Protocol;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Why a session ends.</summary>
/// <param name="After">The least wait before the terminal comes again, where there is one.</param>
/// <param name="IsLost">The other side is gone: nothing is told to it any more.</param>
internal sealed record SessionEnd(ByeCode Code, string Because, TimeSpan? After = null, bool IsLost = false)
{
    public static SessionEnd Lost(string because) => new(ByeCode.Done, because, IsLost: true);

    public static SessionEnd Of(ProtocolException broken) =>
        new(broken.Code, broken.Message, broken.Code == ByeCode.Flood ? TimeSpan.FromSeconds(30) : null);
}
