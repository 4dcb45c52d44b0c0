namespace Arus.Engine.Conformance.Tests.Interleaving;

public interface IOrdinaryGrain : IGrainWithStringKey
{
    Task Stand();

    Task Pass(string line);

    /// <summary>Calls the other, which calls this one's <see cref="Hail"/> before it answers.</summary>
    Task<string> AskAndBeHailed(string other);

    Task<string> HailFor(string asker);

    [AlwaysInterleave]
    Task<string> Hail();

    [AlwaysInterleave]
    Task PassAlways(string line);

    [AlwaysInterleave]
    Task CountOnce();

    Task<int> Counted();
}
