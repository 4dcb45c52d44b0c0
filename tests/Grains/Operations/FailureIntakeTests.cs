using System.Diagnostics.Metrics;
using Arus.Fakes.Time;
using Arus.Grains.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Arus.Grains.Tests.Operations;

public sealed class FailureIntakeTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly FailureIntake _intake;

    public FailureIntakeTests() => _intake = new(new ManualTime(), _services.GetRequiredService<IMeterFactory>());

    [Fact]
    public void Failures_ThatDoNotFit_AreCountedAndNobodyWaits()
    {
        long counted = 0;
        IMeterFactory meters = _services.GetRequiredService<IMeterFactory>();
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == meters) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => counted += value);
        listener.Start();

        for (int i = 0; i < FailureIntake.Capacity + 5; i++) _intake.Take(new InvalidOperationException(), null);

        Assert.Equal((5L, 5L, FailureIntake.Capacity), (_intake.Dropped, counted, _intake.Waiting.Count));
    }

    [Fact]
    public void Exception_TakenTwice_IsOneFailure()
    {
        InvalidOperationException error = new();
        _intake.Take(error, Platform.Acme);
        _intake.Take(error, Platform.Other);

        Assert.True(_intake.Waiting.TryRead(out Failure? failure));
        Assert.Equal((error, Platform.Acme), (failure.Error, failure.Tenant));
        Assert.False(_intake.Waiting.TryRead(out _));
    }

    [Fact]
    public void Cancellation_IsNoFailureUnlessALibraryTimedOut()
    {
        _intake.Take(new OperationCanceledException(), null);
        _intake.Take(new TaskCanceledException("", new TimeoutException()), null);

        Assert.Equal(1, _intake.Waiting.Count);
    }

    [Fact]
    public void Failures_OfOneFingerprint_BecomeOneOccurrence()
    {
        DateTimeOffset now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        Failure[] failures =
        [
            new(new TimeoutException("order 1"), Platform.Other, now.AddSeconds(2), null),
            new(new TimeoutException("order 2"), Platform.Acme, now, null),
            new(new AggregateException(new TimeoutException("order 3")), Platform.Acme, now.AddSeconds(1), null),
            new(new TimeoutException("else"), null, now, null),
        ];

        var read = FailureReader.Read(failures);

        Assert.Equal([3L, 1], read.Select(occurrence => occurrence.Count));
        Assert.Equal((now, now.AddSeconds(2)), (read[0].First, read[0].Last));
        Assert.Equal([Platform.Acme, Platform.Other], read[0].Tenants.ToArray());
        Assert.Empty(read[1].Tenants);
    }

    [Fact]
    public void Host_WhenNobodyCaughtOrAwaited_HandsItOver()
    {
        using HostFailures host = new(_intake, NullLogger<HostFailures>.Instance);
        UnobservedTaskExceptionEventArgs unobserved = new(new AggregateException(new InvalidOperationException("unobserved")));

        host.OnUnhandled(null, new UnhandledExceptionEventArgs(new InvalidOperationException("unhandled"), isTerminating: true));
        host.OnUnobserved(null, unobserved);

        Assert.True(unobserved.Observed);
        Assert.True(_intake.Waiting.TryRead(out Failure? first));
        Assert.True(_intake.Waiting.TryRead(out Failure? second));
        Assert.Equal(("unhandled", "unobserved"), (first.Error.Message, second.Error.Message));
    }

    public void Dispose()
    {
        _intake.Dispose();
        _services.Dispose();
    }
}
