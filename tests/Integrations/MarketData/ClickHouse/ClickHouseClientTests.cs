using System.Net;
using System.Net.Sockets;
using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.MarketData.ClickHouse;
using Arus.Integrations.Tests.MarketData.Contracts;
using Arus.Integrations.Tests.Storage;
using static Arus.Integrations.Tests.MarketData.Contracts.Market;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>Errors of a real server, and one that is away.</summary>
[NeedsClickHouse, Collection(ClickHouseServer.Name)]
public sealed class ClickHouseClientTests(ClickHouseFixture server)
{
    [ContractFact]
    public async Task Query_ThatTheServerRefuses_SaysItsWordsInOneLineAndIsNotTriedAgain()
    {
        using ClickHouseClient client = new(Options(tries: 20), TimeProvider.System);
        await client.MakeDatabase(default);

        ClickHouseException refused = await Assert.ThrowsAsync<ClickHouseException>(() => client.Ask("SELECT nope\nFROM nowhere FORMAT RowBinary", default));

        Assert.Equal(60, refused.Code);
        Assert.StartsWith($"ClickHouse at {client.Server}: a query failed: Table {Database(client)}.nowhere doesn't exist", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [ContractFact]
    public async Task Query_ThatFailsAfterItsFirstRows_IsAnErrorAndNoShortAnswer()
    {
        using ClickHouseClient client = new(Options(tries: 1), TimeProvider.System);
        await client.MakeDatabase(default);

        await Assert.ThrowsAsync<ClickHouseException>(() => client.Ask("SELECT throwIf(number = 3000000) FROM system.numbers LIMIT 4000000 FORMAT RowBinary", default));
    }

    [ContractFact]
    public async Task Password_Wrong_IsRefusedWithoutSayingIt()
    {
        ClickHouseOptions options = Options(tries: 3);
        options.Password = "not it";
        await using ClickHouseMarketStore store = new(options, TimeProvider.System);

        ClickHouseException refused = await Assert.ThrowsAsync<ClickHouseException>(async () => await store.All(EurUsd));

        Assert.DoesNotContain("not it", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains(ClickHouseProcess.User, refused.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Server_ThatDoesNotAnswerInTime_IsAnErrorThatSaysSo()
    {
        ClickHouseOptions options = Options(tries: 1);
        options.Timeout = TimeSpan.FromSeconds(1);
        using ClickHouseClient client = new(options, TimeProvider.System);
        await client.MakeDatabase(default);

        ClickHouseException late = await Assert.ThrowsAsync<ClickHouseException>(() => client.Ask("SELECT sleep(3) FORMAT RowBinary", default));

        Assert.EndsWith("a query failed: no answer in 1 s", late.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Caller_WhoCancels_IsNotToldOfATimeout()
    {
        using ClickHouseClient client = new(Options(tries: 20), TimeProvider.System);
        await client.MakeDatabase(default);
        using CancellationTokenSource cancel = new(TimeSpan.FromMilliseconds(100), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Ask("SELECT sleep(3) FORMAT RowBinary", cancel.Token));
    }

    [ContractFact]
    public async Task Server_KilledAndStartedAgain_HasWhatWasAnsweredAndTheStoreGoesOn()
    {
        await using ClickHouseMarketStore store = new(Options(tries: 20), TimeProvider.System);
        await store.AppendTicks(EurUsd, Friday10, 0, Ticks(Friday10, 40), default);

        await server.Kill();
        Task<int> meanwhile = store.AppendTicks(EurUsd, Friday10, 40, Ticks(Friday10, 5, seed: 2), default).AsTask();
        await server.Run();

        Assert.Equal(45, await meanwhile);
        Tick[] expected = [.. Ticks(Friday10, 40), .. Ticks(Friday10, 5, seed: 2)];
        Assert.Equal(expected, await store.All(EurUsd));
    }

    [Fact]
    public async Task Server_ThatIsAway_IsTriedSoOftenAndThenNamed()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int connections = 0;
        Task accepting = Accept();
        ClickHouseOptions options = new() { Address = $"http://{listener.LocalEndpoint}", Tries = 4, FirstWait = TimeSpan.FromMilliseconds(1) };
        await using (ClickHouseMarketStore store = new(options, TimeProvider.System))
        {
            ClickHouseException away = await Assert.ThrowsAsync<ClickHouseException>(async () => await store.Info(EurUsd, default));

            Assert.StartsWith($"ClickHouse at {listener.LocalEndpoint}: making the database failed: ", away.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', away.Message);
        }

        listener.Stop();
        await accepting;
        Assert.Equal(4, connections);

        async Task Accept()
        {
            try
            {
                while (true)
                {
                    using Socket socket = await listener.AcceptSocketAsync();
                    connections++;
                    socket.LingerState = new LingerOption(true, 0);
                }
            }
            catch (SocketException)
            {
                // The listener has stopped.
            }
        }
    }

    private static string Database(ClickHouseClient client) => client.Database.Split('/')[1];

    private ClickHouseOptions Options(int tries)
    {
        ClickHouseOptions options = server.Fresh();
        options.Tries = tries;
        return options;
    }
}
