using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Grains.Operations;

/// <summary>Where failures wait to be counted. Bounded: what does not fit is dropped and itself counted, and nobody ever waits.</summary>
public sealed class FailureIntake : IDisposable
{
    public const string MeterName = "Arus.Operations";
    public const int Capacity = 1_024;

    private static readonly object s_taken = new();

    private readonly Channel<Failure> _waiting = Channel.CreateBounded<Failure>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly ConditionalWeakTable<Exception, object> _taken = [];
    private readonly TimeProvider _time;
    private readonly Meter _meter;
    private readonly Counter<long> _droppedCount;
    private long _dropped;

    public FailureIntake(TimeProvider time, IMeterFactory meters)
    {
        _time = time;
        _meter = meters.Create(MeterName);
        _droppedCount = _meter.CreateCounter<long>("arus.failures.dropped", description: "Failures that did not fit the queue and are in no record.");
    }

    public long Dropped => Interlocked.Read(ref _dropped);

    internal ChannelReader<Failure> Waiting => _waiting.Reader;

    /// <summary>An exception on its way up through several grains is one failure: only its first taking counts.</summary>
    public void Take(Exception error, TenantId? tenant, RecoveryTried? recovery = null)
    {
        if (IsGivenUp(error) || !_taken.TryAdd(error, s_taken)) return;
        if (_waiting.Writer.TryWrite(new(error, tenant, _time.GetUtcNow(), recovery))) return;

        Interlocked.Increment(ref _dropped);
        _droppedCount.Add(1);
    }

    public void Dispose() => _meter.Dispose();

    /// <summary>A caller that gave up is no failure; a client library that gave up waiting says so inside.</summary>
    private static bool IsGivenUp(Exception error) => error is OperationCanceledException and not { InnerException: TimeoutException };
}
