using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;
using Arus.Mt5Gateway.Protocol;
using Orleans;

namespace Arus.Silo.Tests.Mt5;

/// <summary>Terminals against the platform as it is composed: real sockets, real grains.</summary>
public sealed class GatewayTests
{
    private static readonly Caller s_owner = new(TenantId.Parse("acme"), "budi", Role.Owner, Scopes.All);
    private static readonly TerminalId s_desk = TerminalId.Parse("desk-1");

    [Fact]
    public async Task Terminal_WithItsToken_IsOnlineAndCommandsGoAndCome()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using WireTerminal terminal = await WireTerminal.Connect(Gateway(host));
        Assert.Equal(ProtocolLimits.Subprotocol, terminal.Subprotocol);
        await terminal.Greet(token, "desk-1");
        await Until(async () => (await Grain(host).Books(s_owner)).TryGet(out _, out Refusal? _));

        VenueCommand command = new()
        {
            Magic = new(7), NotAfter = TimeProvider.System.GetUtcNow().AddMinutes(1), Action = TradeAction.Deal, Symbol = new("EURUSD"), Type = OrderType.Buy,
            Volume = Volume.Parse("0.10"), Price = Price.Parse("1.08345"), StopLoss = Price.Parse("1.08000"), Deviation = 20, Filling = OrderFilling.ImmediateOrCancel,
        };
        CommandReceipt receipt = Given(await Grain(host).Submit(s_owner, command, default));
        GatewayMessage.Command heard = await terminal.Expect<GatewayMessage.Command>();
        Assert.Equal((receipt.Sequence, command.Magic, command.Price), (heard.Of.Sequence, heard.Of.Command.Magic, heard.Of.Command.Price));

        await terminal.Send(new TerminalMessage.Told(new VenueEvent.Journaled(receipt.Sequence, command.Magic)));
        await terminal.Send(new TerminalMessage.Told(new VenueEvent.Result(receipt.Sequence, command.Magic, new()
        {
            Code = "SENT", Retcode = TradeRetcode.Done, Order = new(905), Deal = new(77), Volume = command.Volume, Price = command.Price,
        })));
        await Until(async () => Given(await Grain(host).Command(s_owner, command.Magic)).State == CommandState.Done);
    }

    [Fact]
    public async Task Token_Wrong_IsRefused()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        await Register(host);
        await using WireTerminal terminal = await WireTerminal.Connect(Gateway(host));

        await terminal.Hello(Domain.Trading.Terminals.TerminalToken.Make(s_owner.Tenant, s_desk, new byte[32]), "desk-1");

        Assert.Equal(ByeCode.Token, await terminal.End());
    }

    [Fact]
    public async Task Login_OtherThanAtFirstUse_IsBoundElsewhere()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using (WireTerminal first = await WireTerminal.Connect(Gateway(host)))
        {
            await first.Greet(token, "desk-1");
            await first.Send(new TerminalMessage.Bye("DONE", "", null));
            Assert.Equal(ByeCode.Done, await first.End());
        }

        await using WireTerminal other = await WireTerminal.Connect(Gateway(host));
        await other.Hello(token, "desk-1", login: "777");

        Assert.Equal(ByeCode.BoundElsewhere, await other.End());
    }

    [Fact]
    public async Task Session_TakenOver_IsToldAndTheSecondTimeBothAreLocked()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using WireTerminal first = await WireTerminal.Connect(Gateway(host));
        await first.Greet(token, "desk-1");

        await using WireTerminal second = await WireTerminal.Connect(Gateway(host));
        await second.Greet(token, "desk-1");
        Assert.Equal(ByeCode.TakenOver, await first.End());
        Assert.True(second.Welcome.Session > first.Welcome.Session);

        await using WireTerminal third = await WireTerminal.Connect(Gateway(host));
        await third.Hello(token, "desk-1");
        Assert.Equal(ByeCode.Locked, await third.End());
        Assert.Equal(ByeCode.Locked, await second.End());
        Assert.Equal(TerminalStatus.Locked, Given(await Grain(host).View(s_owner)).Status);

        await using WireTerminal locked = await WireTerminal.Connect(Gateway(host));
        await locked.Hello(token, "desk-1");
        Assert.Equal(ByeCode.Locked, await locked.End());

        Given(await Grain(host).Unlock(s_owner, release: false, default));
        await using WireTerminal again = await WireTerminal.Connect(Gateway(host));
        await again.Greet(token, "desk-1");
    }

    [Fact]
    public async Task Token_RevokedWhileItsSessionLives_EndsItAtOnce()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using WireTerminal terminal = await WireTerminal.Connect(Gateway(host));
        await terminal.Greet(token, "desk-1");

        Given(await Grain(host).Revoke(s_owner, default));

        Assert.Equal(ByeCode.Revoked, await terminal.End());
        await using WireTerminal again = await WireTerminal.Connect(Gateway(host));
        await again.Hello(token, "desk-1");
        Assert.Equal(ByeCode.Revoked, await again.End());
    }

    [Fact]
    public async Task Kill_IsToldUntilTheTerminalTookIt()
    {
        await using RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0));
        Secret token = await Register(host);
        await using WireTerminal terminal = await WireTerminal.Connect(Gateway(host));
        await terminal.Greet(token, "desk-1");

        Given(await Grain(host).Kill(s_owner, new(5, true, false), default));

        Assert.Equal(new KillOrder(5, true, false), (await terminal.Expect<GatewayMessage.Kill>()).Order);
        await terminal.Send(new TerminalMessage.Told(new VenueEvent.EpochTaken(5)));
    }

    [Fact]
    public async Task Platform_ThatStops_SaysSoToItsTerminalsAndDoesNotWaitForThem()
    {
        RunningHost host = await RunningHost.Start(Silo.Modules.Modules.All.RemoveAt(0), "--Host:DrainWithin", "1m", "--Host:StopWithin", "2m");
        Secret token = await Register(host);
        await using WireTerminal terminal = await WireTerminal.Connect(Gateway(host));
        await terminal.Greet(token, "desk-1");

        // The terminal does not answer the close: the stop would take the minute it may, if it waited for it.
        Task stopped = host.DisposeAsync().AsTask();

        Assert.Equal(ByeCode.ShuttingDown, await terminal.End());
        await stopped.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Port_OfItsOwnWithACertificate_ServesTerminalsAloneAndByTls()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "gateway.pfx");
        string trusted = Certificate(path, "hunter2");
        int port = FreePort();
        await using RunningHost host = await RunningHost.Start(
            Silo.Modules.Modules.All.RemoveAt(0), "--Mt5:Port", $"{port}", "--Mt5:Certificate", path, "--Mt5:CertificatePassword", "hunter2");
        Secret token = await Register(host);

        await using WireTerminal terminal = await WireTerminal.Connect(new($"wss://127.0.0.1:{port}/mt5"), trusted);
        await terminal.Greet(token, "desk-1");

        using SocketsHttpHandler handler = new();
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == trusted;
        using HttpClient http = new(handler);
        foreach (string page in (string[])["/", "/health/ready", "/metrics"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri($"https://127.0.0.1:{port}{page}"))).StatusCode);
        }
    }

    [Fact]
    public void Certificate_ThatCannotBeRead_IsRefusedByItsKey()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "gateway.pfx");
        Certificate(path, "hunter2");
        using TemporaryFolder data = new();

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() =>
            RunningHost.Build(data, Silo.Modules.Modules.All.RemoveAt(0), "--Mt5:Port", "1", "--Mt5:Certificate", path, "--Mt5:CertificatePassword", "wrong"));
        Assert.StartsWith("Arus:Mt5:Certificate = ", Assert.Single(refused.Lines), StringComparison.Ordinal);

        StartRefusedException portless = Assert.Throws<StartRefusedException>(() =>
            RunningHost.Build(data, Silo.Modules.Modules.All.RemoveAt(0), "--Mt5:Certificate", path, "--Mt5:CertificatePassword", "hunter2"));
        Assert.Contains("has no port to serve", Assert.Single(portless.Lines), StringComparison.Ordinal);
    }

    private static ITerminalGrain Grain(RunningHost host) => host.App.Services.GetRequiredService<IGrainFactory>().Terminal(s_owner, s_desk);

    private static async Task<Secret> Register(RunningHost host) => Given(await Grain(host).Register(s_owner, new("Desk", null, true), default)).Token;

    private static Uri Gateway(RunningHost host) => new UriBuilder(host.Http.BaseAddress!) { Scheme = "ws", Path = ProtocolLimits.Path }.Uri;

    private static T Given<T>(Answer<T> answer)
        where T : notnull
    {
        Assert.True(answer.TryGet(out T? value, out Refusal? refusal), refusal?.ToString());
        return value;
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        while (!await holds()) await Task.Yield();
    }

    private static int FreePort()
    {
        using System.Net.Sockets.TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Certificate(string path, string password)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        using X509Certificate2 certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return certificate.GetCertHashString();
    }
}
