using System.Globalization;
using Arus.Integrations.MarketData.ClickHouse;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>One server for all cases that need one, each in a database of its own.</summary>
public sealed class ClickHouseFixture : IAsyncLifetime
{
    private ClickHouseProcess? _process;
    private int _databases;

    public async Task InitializeAsync()
    {
        if (ClickHouseBinaries.Missing is null) _process = await ClickHouseProcess.Start();
    }

    public async Task DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
    }

    public ClickHouseOptions Fresh() => new()
    {
        Address = _process?.Address ?? "http://127.0.0.1:1",
        Database = string.Create(CultureInfo.InvariantCulture, $"case_{Interlocked.Increment(ref _databases)}"),
        User = ClickHouseProcess.User,
        Password = ClickHouseProcess.Password,
        Gather = TimeSpan.FromMilliseconds(1),
    };

    public Task Kill() => _process!.Kill();

    public Task Run() => _process!.Run();
}
