using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Operations;

internal sealed partial class ErrorDnaGrain(
    [PersistentState("error-dna")] IPersistentState<ErrorDnaState> stored,
    TimeProvider time,
    ILogger<ErrorDnaGrain> log) : StoredGrain<ErrorDnaState>(stored), IErrorDnaGrain
{
    /// <summary>The index is a list of hints: it need not hear of each failure of a storm.</summary>
    private static readonly TimeSpan s_touchGrain = TimeSpan.FromMinutes(1);

    private DateTimeOffset? _touched;

    private Fingerprint Print => new(GrainKey.Parse(this.GetPrimaryKeyString())[0]);

    public async Task Record(Caller caller, ErrorOccurrence occurrence)
    {
        (Refusal? refusal, ErrorDnaState next) = ErrorDnaRules.Record(State, Print, caller, occurrence);
        if (refusal is not null)
        {
            LogRefused(Print.Value, refusal.Code, caller.Tenant.Value);
            return;
        }

        await Store(next, CancellationToken.None);
        await Touch(time.GetUtcNow());
    }

    public Task<Answer<ErrorRecord>> Read(Caller caller) => Task.FromResult(ErrorDnaRules.Read(State, Print, caller));

    public Task<Answer<string>> Words(Caller caller) => Task.FromResult(ErrorDnaRules.Words(State, caller));

    private Task Touch(DateTimeOffset now)
    {
        if (_touched is { } last && (now - last).Duration() < s_touchGrain) return Task.CompletedTask;

        _touched = now;
        Caller self = Caller.System(TenantId.Platform);
        return GrainFactory.ErrorIndex(self).Touch(self, ErrorDnaRules.Summary(State, Print));
    }
}
