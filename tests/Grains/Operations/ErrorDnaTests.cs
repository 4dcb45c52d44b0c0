using Arus.Domain.Operations;
using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arus.Grains.Tests.Operations;

/// <summary>From a failing call to its record, on the engine.</summary>
public sealed class ErrorDnaTests
{
    private static readonly Caller s_caller = Platform.Of(Role.Trader);

    [Fact]
    public async Task Call_ThatFails_IsRecordedForItsTenant()
    {
        await using Platform platform = await Platform.Start();
        await Assert.ThrowsAsync<TimeoutException>(() => Failing(platform).FailLater(s_caller, "order 12 was late"));
        await Assert.ThrowsAsync<TimeoutException>(() => Failing(platform).FailLater(s_caller, "order 13 was late"));

        ErrorRecord record = await Only(platform, count: 2);

        Assert.Equal(("System.TimeoutException", "order {n} was late", "timeout"), (record.Traits.Type, record.Traits.Message, record.Traits.Pattern));
        Assert.Equal("Arus.Grains.Tests.Operations.FailingGrain.FailLater", record.Traits.Frames[0]);
        Assert.Equal<TenantId>([Platform.Acme], record.Tally.Tenants);
        Assert.Equal((RecoveryKind.Retry, ErrorCategory.Performance), (record.Remedy, record.Traits.Category));
        Assert.Equal(record.Words.ForUser, await platform.Grains.ErrorDna(record.Fingerprint).Words(s_caller).Given());
    }

    [Fact]
    public async Task Call_ThatThrowsBeforeItsFirstAwait_IsRecordedToo()
    {
        await using Platform platform = await Platform.Start();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Failing(platform).Fail(s_caller, "at once"));

        Assert.Equal("at once", (await Only(platform, count: 1)).Traits.Message);
    }

    [Fact]
    public async Task Failure_OnItsWayUpThroughTwoGrains_IsOne()
    {
        await using Platform platform = await Platform.Start();
        await Assert.ThrowsAsync<TimeoutException>(() => Failing(platform).PassOn(s_caller, "deep down"));

        Assert.Equal(1, (await Only(platform, count: 1)).Tally.Count);
    }

    [Fact]
    public async Task Failure_ThatNobodyHears_IsRecorded()
    {
        await using Platform platform = await Platform.Start();
        await Failing(platform).FailUnheard(s_caller, "in the dark");

        Assert.Equal("in the dark", (await Only(platform, count: 1)).Traits.Message);
    }

    [Fact]
    public async Task Caller_WhoGaveUp_IsNoFailure()
    {
        await using Platform platform = await Platform.Start();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Failing(platform).GiveUp(s_caller));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Failing(platform).Fail(s_caller, "after it"));

        Assert.Equal("after it", (await Only(platform, count: 1)).Traits.Message);
    }

    [Fact]
    public async Task Write_ThatFails_IsRecordedByItsCauseNotByItsWrapping()
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(Fault.BeforeLanding, "hub", error: new IOException("No space left on device"));
        await Assert.ThrowsAnyAsync<Exception>(() => platform.Grains.Hub(Platform.System).Report(Platform.System, new(new("a"), ComponentKind.Module, "1", Health.Healthy, ""), default));

        Assert.Equal(("System.IO.IOException", "disk-full", Severity.Critical), await Only(platform, count: 1) is { Traits: { } traits } ? (traits.Type, traits.Pattern, traits.Severity) : default);
    }

    [Fact]
    public async Task Record_ThatCannotBeStored_FeedsNoFurtherFailures()
    {
        await using Platform platform = await Platform.Start();
        platform.Storage.Plan.Fail(Fault.BeforeLanding, "error-dna", times: int.MaxValue);
        ErrorOccurrence occurrence = Occurrence("never stored");
        Fingerprint print = Fingerprints.Of(occurrence.Traits);

        await platform.Grains.ErrorDna(print).Record(Platform.System, occurrence);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Failing(platform).Fail(s_caller, "x"));
        await Task.WhenAll(platform.Grains.ErrorDna(print).Words(Platform.Operator));

        Assert.Equal(0, platform.Storage.Plan.Landed);
        Assert.Equal(0, platform.Services.GetRequiredService<FailureIntake>().Dropped);
        Assert.Empty(await platform.Grains.ErrorIndex(Platform.Operator).List(Platform.Operator, null, 10).Given());
    }

    [Fact]
    public async Task Failures_WaitingWhenTheHostStops_AreRecorded()
    {
        await using Platform platform = await Platform.Start();
        ErrorDnaDrain drain = platform.Services.GetServices<IHostedService>().OfType<ErrorDnaDrain>().Single();
        await drain.StoppingAsync(default);
        platform.Services.GetRequiredService<FailureIntake>().Take(new InvalidOperationException("the last one"), Platform.Acme);

        await drain.StoppingAsync(default);

        Assert.Equal("the last one", (await Only(platform, count: 1)).Traits.Message);
    }

    [Fact]
    public async Task Record_OutlivesTheProcess()
    {
        await using Platform platform = await Platform.Start();
        ErrorOccurrence occurrence = Occurrence("kept");
        IErrorDnaGrain grain = platform.Grains.ErrorDna(Fingerprints.Of(occurrence.Traits));
        await grain.Record(Platform.System, occurrence);
        await Only(platform, count: 1);

        await platform.Crash();

        Assert.Equal(1, (await Only(platform, count: 1)).Tally.Count);
    }

    internal static ErrorOccurrence Occurrence(string message) =>
        new(Fingerprints.Read("System.InvalidOperationException", message, null), default, default, 1, [Platform.Acme], null);

    /// <summary>The one failure on record, once it has been counted so often: the way there is [OneWay].</summary>
    private static async Task<ErrorRecord> Only(Platform platform, long count)
    {
        for (int i = 0; i < 5_000; i++)
        {
            ImmutableArray<ErrorSummary> seen = await platform.Grains.ErrorIndex(Platform.Operator).List(Platform.Operator, null, 10).Given();
            if (seen.Length > 0 && await platform.Grains.ErrorDna(Assert.Single(seen).Fingerprint).Read(Platform.Operator).Given() is { } record && record.Tally.Count >= count)
            {
                Assert.Equal(count, record.Tally.Count);
                return record;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        throw new TimeoutException("no record was made");
    }

    private static IFailingGrain Failing(Platform platform) => platform.Grains.GetGrain<IFailingGrain>("outer");
}
