using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Grains.Tests.Trading;

/// <summary>A registered terminal, and whoever plays its session.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly Caller s_system = Caller.System(Tests.Platform.Acme);

    private ITerminalSession _reference = null!;

    public Platform Platform { get; private init; } = null!;

    public Secret Token { get; private set; }

    public HeardSession Session { get; private set; } = new();

    /// <summary>The number of the last session this desk began by <see cref="Connect"/>.</summary>
    public long Number { get; private set; }

    public ITerminalGrain Grain => Platform.Grains.Terminal(s_system, new("desk-1"));

    public TerminalHello Hello => new() { Token = Token, Account = TerminalGrainTests.Account, Trades = true, Feeds = true, Address = "127.0.0.1" };

    public static async Task<Desk> Open()
    {
        Desk desk = new() { Platform = await Platform.Start() };
        desk.Token = (await desk.Grain.Register(Platform.Of(Role.Admin), TerminalGrainTests.Settings, default).Given()).Token;
        desk._reference = desk.Platform.Grains.CreateObjectReference<ITerminalSession>(desk.Session);
        return desk;
    }

    public Task<Answer<TerminalWelcome>> Attach(TerminalHello hello) => Grain.Attach(s_system, hello, _reference, default);

    /// <summary>A whole beginning: the venue has nothing.</summary>
    public async Task<TerminalWelcome> Connect()
    {
        TerminalWelcome welcome = await Attach(Hello).Given();
        Number = welcome.Session;
        await Grain.Snapshot(s_system, Number, TerminalGrainTests.Empty, default).Given();
        return welcome;
    }

    public Task<Answer<TerminalWork>> Take() => Grain.Take(s_system, Number, _reference, default);

    public Task Report(params VenueEvent[] events) => Grain.Report(s_system, Number, [.. events], default).Given();

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
