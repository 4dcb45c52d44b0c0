using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Orleans;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>A session's way to the grain of its terminal. A call outlives the session it was made in; who made it does not wait for it.</summary>
internal sealed class TerminalLink(IGrainFactory grains, TenantId tenant, TerminalId terminal, SessionObserver observer) : IDisposable
{
    private readonly Caller _self = Caller.System(tenant);
    private readonly ITerminalGrain _grain = grains.Terminal(Caller.System(tenant), terminal);
    private readonly ITerminalSession _reference = grains.CreateObjectReference<ITerminalSession>(observer);

    /// <summary>The grain holds it weakly.</summary>
    private readonly SessionObserver _kept = observer;

    public TenantId Tenant => tenant;

    public TerminalId Terminal => terminal;

    public long Session { get; private set; }

    public async Task<Answer<TerminalWelcome>> Attach(TerminalHello hello, CancellationToken over)
    {
        Answer<TerminalWelcome> answer = await _grain.Attach(_self, hello, _reference, CancellationToken.None).WaitAsync(over);
        if (answer.TryGet(out TerminalWelcome? welcome, out _)) Session = welcome.Session;
        return answer;
    }

    public Task<Answer<Done>> Detach(string because) => _grain.Detach(_self, Session, because, CancellationToken.None);

    public Task<Answer<Done>> Snapshot(VenueSnapshot snapshot, CancellationToken over) => _grain.Snapshot(_self, Session, snapshot, CancellationToken.None).WaitAsync(over);

    public Task<Answer<Done>> Report(ImmutableArray<VenueEvent> events, CancellationToken over) => _grain.Report(_self, Session, events, CancellationToken.None).WaitAsync(over);

    public Task<Answer<TerminalWork>> Take(CancellationToken over) => _grain.Take(_self, Session, _reference, CancellationToken.None).WaitAsync(over);

    public void Dispose()
    {
        grains.DeleteObjectReference<ITerminalSession>(_reference);
        GC.KeepAlive(_kept);
    }
}
