using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Tests.Operations;

/// <summary>Fails when told.</summary>
[Alias("failing")]
public interface IFailingGrain : IGrainWithStringKey
{
    [Alias("fail")]
    Task Fail(Caller caller, string message);

    [Alias("fail-later")]
    Task FailLater(Caller caller, string message);

    /// <summary>Lets the failure of another grain go up through this one.</summary>
    [Alias("pass-on")]
    Task PassOn(Caller caller, string message);

    [Alias("fail-unheard"), OneWay]
    Task FailUnheard(Caller caller, string message);

    [Alias("give-up")]
    Task GiveUp(Caller caller);

    [Alias("succeed")]
    Task<int> Succeed(Caller caller);
}
