using System.Threading.Channels;
using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Arus.Grains.Operations;

/// <summary>Takes failures from the intake to their records. Many of one fingerprint go as one message.</summary>
internal sealed partial class ErrorDnaDrain(FailureIntake intake, IGrainFactory grains, ILogger<ErrorDnaDrain> log) : BackgroundService, IHostedLifecycleService
{
    private const int Batch = 256;

    private static readonly Caller s_self = Caller.System(TenantId.Platform);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>While grains still answer: the engine may stop before this service does.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (await Pass()) cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>What failed during the stop is in the log alone.</summary>
    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        foreach (ErrorOccurrence late in FailureReader.Read(Take(intake.Waiting))) LogLate(Fingerprints.Of(late.Traits).Value, late.Traits.Type, late.Traits.Message, late.Count);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await intake.Waiting.WaitToReadAsync(stoppingToken)) await Pass();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What still waits goes with StoppingAsync.
        }
    }

    /// <summary>False when nothing waited.</summary>
    internal async Task<bool> Pass()
    {
        List<Failure> failures = Take(intake.Waiting);
        foreach (ErrorOccurrence occurrence in FailureReader.Read(failures)) await Send(occurrence);
        return failures.Count > 0;
    }

    private static List<Failure> Take(ChannelReader<Failure> waiting)
    {
        List<Failure> failures = [];
        while (failures.Count < Batch && waiting.TryRead(out Failure? failure)) failures.Add(failure);
        return failures;
    }

    private async Task Send(ErrorOccurrence occurrence)
    {
        Fingerprint fingerprint = Fingerprints.Of(occurrence.Traits);
        LogFailure(fingerprint.Value, occurrence.Traits.Type, occurrence.Traits.Message, occurrence.Count);
        try
        {
            await grains.ErrorDna(fingerprint).Record(s_self, occurrence);
        }
        catch (Exception error)
        {
            LogLost(error, fingerprint.Value, occurrence.Count);
        }
    }
}
