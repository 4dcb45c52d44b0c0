using Arus.Grains.Abstractions.Answers;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Tenants;

/// <summary>One API key of a tenant. Key: the key's public part.</summary>
[Alias("api-key")]
public interface IApiKeyGrain : IGrainWithStringKey
{
    /// <summary>Makes the key for the caller's tenant. The secret is in this answer and nowhere else, so that a second call is refused.</summary>
    [Alias("issue")]
    Task<Answer<IssuedApiKey>> Issue(Caller caller, NewApiKey key, CancellationToken cancel);

    /// <summary>The platform's own code only, for whoever presents the key: answers on whose behalf they call.</summary>
    [Alias("check")]
    Task<Answer<Caller>> Check(Caller caller, PresentedKey presented, CancellationToken cancel);

    [Alias("read"), ReadOnly]
    Task<Answer<ApiKeyView>> Read(Caller caller);

    /// <summary>For ever; revoking twice is revoking once.</summary>
    [Alias("revoke")]
    Task<Answer<ApiKeyView>> Revoke(Caller caller, CancellationToken cancel);
}
