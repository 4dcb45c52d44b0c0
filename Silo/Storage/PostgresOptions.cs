using Arus.Silo.Settings;

namespace Arus.Silo.Storage;

/// <summary>The PostgreSQL database, when Arus:Storage:Kind is postgres. Section Postgres.</summary>
public sealed class PostgresOptions
{
    /// <summary>Npgsql's connection string.</summary>
    [Setting("a connection string as Host=db;Database=arus;Username=arus;Password=...", Secret = true)]
    public string Connection { get; init; } = "Host=localhost;Database=arus;Username=arus;Password=arus";

    /// <summary>The stores are the schemas NAME_money and NAME_history. Default arus.</summary>
    [Setting("lower case letters, digits and underscores, for example arus")]
    public string Schema { get; init; } = "arus";

    /// <summary>Tries of what is safe to try again while the server is away, 1 to 20. Default 6.</summary>
    [Setting("a number from 1 to 20", Min = "1", Max = "20")]
    public int Tries { get; init; } = 6;

    /// <summary>The wait before the second try, which doubles with each, 1 ms to 5 s. Default 100 ms.</summary>
    [Setting("a duration from 1ms to 5s", Min = "1ms", Max = "5s")]
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(100);
}
