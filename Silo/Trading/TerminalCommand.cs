using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Silo.Control;
using Orleans;

namespace Arus.Silo.Trading;

/// <summary>
/// Makes, renews, revokes, unlocks or shows a terminal of a tenant. Who reaches the control socket owns the platform's data: it is
/// asked as the platform's own code for that tenant, and the audit names the control socket.
/// </summary>
internal sealed class TerminalCommand(IGrainFactory grains, TerminalAct act) : IControlCommand
{
    private const string DefaultZone = "UTC+2";
    private static readonly TimeSpan s_staleAfter = TimeSpan.FromMinutes(5);

    public string Name => $"terminal {act.ToString().ToLowerInvariant()}";

    public bool Changes => act != TerminalAct.Show;

    public bool WorksOffline => false;

    public Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        request.Allow(Name, act switch
        {
            TerminalAct.Register => ["id", "tenant", "title", "feed", "zone", "trade"],
            TerminalAct.Unlock => ["id", "tenant", "release"],
            _ => ["id", "tenant"],
        });
        string written = request.Required("id", "desk-1"), owner = request.Optional("tenant") ?? TenantId.Platform.Value;
        if (!TerminalId.TryParse(written, out TerminalId id)) throw new CommandRefusedException(ExitCode.Usage, $"'{written}' is no id of a terminal: write 1 to 128 characters, for example desk-1");
        if (!TenantId.TryParse(owner, out TenantId tenant)) throw new CommandRefusedException(ExitCode.Usage, $"'{owner}' is no tenant: write its id");

        Caller caller = Caller.System(tenant) with { Principal = "control-socket" };
        ITerminalGrain terminal = grains.Terminal(caller, id);
        return act switch
        {
            TerminalAct.Register => Register(request, caller, terminal, output, cancel),
            TerminalAct.Renew => Told(terminal.Renew(caller, cancel), issued => output.WriteLineAsync(issued.Token.Value)),
            TerminalAct.Revoke => Told(terminal.Revoke(caller, cancel), _ => output.WriteLineAsync($"the token of {tenant}/{id} opens nothing more")),
            TerminalAct.Unlock => Told(terminal.Unlock(caller, request.Flag("release"), cancel), _ => output.WriteLineAsync($"{tenant}/{id} may connect again")),
            TerminalAct.Show => Told(terminal.View(caller), view => output.WriteAsync(TerminalText.Of(tenant, view))),
        };
    }

    /// <summary>Prints the token alone, once: it is stored nowhere.</summary>
    private async Task<int> Register(ControlRequest request, Caller caller, ITerminalGrain terminal, TextWriter output, CancellationToken cancel)
    {
        TerminalFeed? feed = null;
        if (request.Optional("feed") is { } name)
        {
            if (!FeedId.TryParse(name, out FeedId id)) throw new CommandRefusedException(ExitCode.Usage, $"'{name}' is no feed: write 1 to 128 characters, for example broker");

            // The platform's own terminals feed what all may read.
            feed = new(caller.Tenant == TenantId.Platform ? SharedFeeds.Owner : caller.Tenant, id, []);
            await Make(feed, request.Optional("zone"), cancel);
        }

        NewTerminal made = new(request.Optional("title") ?? request.Required("id", "desk-1"), feed, request.Flag("trade"));
        return await Told(terminal.Register(caller, made, cancel), issued => output.WriteLineAsync(issued.Token.Value));
    }

    /// <summary>A feed that is there stays as it is, unless another zone is asked for.</summary>
    private async Task Make(TerminalFeed feed, string? zone, CancellationToken cancel)
    {
        Caller owner = Caller.System(feed.Owner);
        IFeedGrain grain = feed.Owner == SharedFeeds.Owner ? grains.SharedFeed(feed.Feed) : grains.Feed(owner, feed.Feed);
        if (zone is null && (await grain.View(owner)).TryGet(out _, out _)) return;

        NewFeed settings = new(feed.Feed.Value, new(zone ?? DefaultZone, TimeSpan.Zero), s_staleAfter, []);
        await Told(grain.Configure(owner, settings, cancel), _ => Task.CompletedTask);
    }

    private static async Task<int> Told<T>(Task<Answer<T>> asked, Func<T, Task> tell)
        where T : notnull
    {
        if (!(await asked).TryGet(out T? told, out Refusal? refusal)) throw new CommandRefusedException(ExitCode.Finding, $"{refusal.Because} ({refusal.Code})");

        await tell(told);
        return ExitCode.Done;
    }
}
