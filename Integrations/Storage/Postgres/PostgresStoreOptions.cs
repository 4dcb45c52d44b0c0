using System.ComponentModel.DataAnnotations;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>The PostgreSQL database and how it is worked with.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>Npgsql's connection string, such as <c>Host=db;Database=arus;Username=arus;Password=...</c>.</summary>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>The stores are the schemas <c>{Schema}_money</c> and <c>{Schema}_history</c>, made when they are not there. Lower case letters, digits and underscores; default "arus".</summary>
    [Required, RegularExpression("^[a-z][a-z0-9_]{0,39}$", ErrorMessage = "Schema must be 1 to 40 lower case letters, digits and underscores, beginning with a letter.")]
    public string Schema { get; set; } = "arus";

    /// <summary>Tries of what is safe to try again (connecting and reading) while the server is away. 1 to 20, default 6.</summary>
    [Range(1, 20)]
    public int Tries { get; set; } = 6;

    /// <summary>The wait before the second try; it doubles with each, up to 5 s, and a random half of it is taken off. Default 100 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:00:05")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromMilliseconds(100);
}
