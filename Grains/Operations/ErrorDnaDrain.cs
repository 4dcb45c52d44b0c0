using System.Threading.Channels;
using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Arus.Grains.Operations;

/// <summary>Takes failures from the intake to their records. Many of one fingerprint go as one message.</summary>
internal sealed partial class ErrorDnaDrain(FailureIntake intake, IGrainFactory grains, ILogger<ErrorDnaDrain> log) : BackgroundService
{
    private const int Batch = 256;

    private static readonly Caller s_self = Caller.System(TenantId.Platform);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (await Pass()) cancellationToken.ThrowIfCancellationRequested();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await intake.Waiting.WaitToReadAsync(stoppingToken)) await Pass();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What still waits goes with StopAsync.
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
