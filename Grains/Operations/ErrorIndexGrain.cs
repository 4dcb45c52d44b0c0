using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Arus.Grains.Operations;

internal sealed partial class ErrorIndexGrain(
    [PersistentState("error-index")] IPersistentState<ErrorIndexState> stored,
    ILogger<ErrorIndexGrain> log) : StoredGrain<ErrorIndexState>(stored), IErrorIndexGrain
{
    public async Task Touch(Caller caller, ErrorSummary summary)
    {
        (Refusal? refusal, ErrorIndexState next) = ErrorIndexRules.Touch(State, caller, summary);
        if (refusal is not null) LogRefused(refusal.Code, caller.Tenant.Value);
        await Store(next, CancellationToken.None);
    }

    public Task<Answer<ImmutableArray<ErrorSummary>>> List(Caller caller, ErrorCategory? category, int limit) =>
        Task.FromResult(ErrorIndexRules.List(State, caller, category, limit));
}
