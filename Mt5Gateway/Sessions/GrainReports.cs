using System.Threading.Channels;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Trading;
using Arus.Mt5Gateway.Protocol;
using Microsoft.Extensions.Logging;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>Tells the terminal's grain what the venue does, in order: each part is stored before the next is told.</summary>
internal sealed partial class GrainReports(TerminalLink link, SessionFate fate, TimeProvider time, ILogger log)
{
    private const int MostWaiting = 1_024;
    private const int MostTogether = 256;
    private const int MostTries = 8;

    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Events of the venue, and snapshots of it.</summary>
    private readonly Channel<object> _waiting = Channel.CreateBounded<object>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Waits while the grain is too far behind: then nothing more is read of the terminal either.</summary>
    public ValueTask Tell(VenueEvent happened, CancellationToken over) => _waiting.Writer.WriteAsync(happened, over);

    public ValueTask Tell(VenueSnapshot snapshot, CancellationToken over) => _waiting.Writer.WriteAsync(snapshot, over);

    public async Task Run(CancellationToken over)
    {
        ImmutableArray<VenueEvent>.Builder together = ImmutableArray.CreateBuilder<VenueEvent>();
        while (await _waiting.Reader.WaitToReadAsync(over))
        {
            while (together.Count < MostTogether && _waiting.Reader.TryPeek(out object? next) && next is VenueEvent happened)
            {
                together.Add(happened);
                _waiting.Reader.TryRead(out _);
            }

            if (together.Count > 0)
            {
                ImmutableArray<VenueEvent> events = together.DrainToImmutable();
                await Stored(() => link.Report(events, over), over);
            }
            else if (_waiting.Reader.TryRead(out object? whole) && whole is VenueSnapshot snapshot)
            {
                await Stored(() => link.Snapshot(snapshot, over), over);
            }
        }
    }

    /// <summary>Tries again what may or may not have been stored: events may come twice.</summary>
    private async Task Stored(Func<Task<Answer<Done>>> tell, CancellationToken over)
    {
        for (int tried = 1; ; tried++)
        {
            try
            {
                Answer<Done> answer = await tell();
                if (answer.TryGet(out _, out Refusal? refusal)) return;
                LogRefused(link.Tenant.Value, link.Terminal.Value, refusal.Code, refusal.Because);
                if (ByeCodes.TryParse(refusal.Code, out ByeCode code)) fate.Seal(new(code, refusal.Because));
                return;
            }
            catch (Exception error) when (tried < MostTries && !over.IsCancellationRequested)
            {
                LogAgain(error, link.Tenant.Value, link.Terminal.Value);
                await Task.Delay(s_firstPause * (1 << Math.Min(tried, 4)), time, over);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What terminal {Tenant}/{Terminal} told of its venue was refused ({Code}): {Because}")]
    private partial void LogRefused(string tenant, string terminal, string code, string because);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What terminal {Tenant}/{Terminal} told of its venue could not be stored: it is told again")]
    private partial void LogAgain(Exception error, string tenant, string terminal);
}
