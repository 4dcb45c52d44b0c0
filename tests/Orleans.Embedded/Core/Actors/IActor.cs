using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Actors;

/// <summary>A grain whose every method runs what the test wrote under a name.</summary>
public interface IActor : IGrainWithStringKey
{
    Task Do(string script);

    Task<string> Ask(string script);

    Task DoUntil(string script, CancellationToken cancel);

    [AlwaysInterleave]
    Task Beside(string script);

    [ReadOnly]
    Task Look(string script);

    [OneWay]
    Task Tell(string script);
}
