using Arus.Integrations.MarketData.ClickHouse;
using Arus.Silo.Settings;

namespace Arus.Silo.MarketData;

/// <summary>The ClickHouse server, when Arus:MarketData:Store is clickhouse. Section ClickHouse.</summary>
public sealed class ClickHouseSettings
{
    private static readonly ClickHouseOptions s_default = new();

    /// <summary>Of its HTTP interface. Default http://localhost:8123.</summary>
    [Setting("an address as http://localhost:8123, without user, password and path")]
    public string Address { get; init; } = s_default.Address;

    /// <summary>Made when it is not there. Default arus.</summary>
    [Setting("lower case letters, digits and underscores, for example arus")]
    public string Database { get; init; } = s_default.Database;

    /// <summary>Default "default".</summary>
    [Setting("the name of a user of the server")]
    public string User { get; init; } = s_default.User;

    /// <summary>A file that holds the user's password alone. Default none: the server asks for none.</summary>
    [Setting("the path of a file")]
    public string? PasswordFile { get; init; }

    /// <summary>The wait for one answer, 1 s to 10 min. Default 30 s.</summary>
    [Setting("a duration from 1s to 10m", Min = "1s", Max = "10m")]
    public TimeSpan Timeout { get; init; } = s_default.Timeout;

    /// <summary>Tries while the server is away, 1 to 20. Default 5.</summary>
    [Setting("a number from 1 to 20", Min = "1", Max = "20")]
    public int Tries { get; init; } = s_default.Tries;

    /// <summary>How long writes wait for others to share a batch, 0 s to 5 s. Default 100 ms.</summary>
    [Setting("a duration from 0s to 5s", Min = "0s", Max = "5s")]
    public TimeSpan Gather { get; init; } = s_default.Gather;

    internal ClickHouseOptions Options() => new()
    {
        Address = Address,
        Database = Database,
        User = User,
        Password = PasswordFile is null ? "" : File.ReadAllText(PasswordFile).Trim(),
        Timeout = Timeout,
        Tries = Tries,
        Gather = Gather,
    };
}
