using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>The failures last seen: a list of hints, rebuilt by the next occurrence of each. Key: platform.</summary>
[Alias("error-index")]
public interface IErrorIndexGrain : IGrainWithStringKey
{
    /// <summary>The platform's own code only; from others it is dropped and logged.</summary>
    [Alias("touch"), OneWay]
    Task Touch(Caller caller, ErrorSummary summary);

    /// <summary>Last seen first; null is every category.</summary>
    [Alias("list"), ReadOnly]
    Task<Answer<ImmutableArray<ErrorSummary>>> List(Caller caller, ErrorCategory? category, int limit);
}
