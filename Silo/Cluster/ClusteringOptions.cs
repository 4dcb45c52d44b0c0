using Arus.Silo.Settings;

namespace Arus.Silo.Cluster;

/// <summary>Where the silos of a cluster meet. Section Cluster.</summary>
public sealed class ClusteringOptions
{
    public const string DevelopmentConnection = "Host=localhost;Database=arus;Username=arus;Password=arus";

    /// <summary>PostgreSQL database of membership, state and reminders.</summary>
    [Setting("a PostgreSQL connection string", Secret = true)]
    public string Connection { get; init; } = DevelopmentConnection;

    /// <summary>Silos of one cluster have the same. Default arus.</summary>
    [Setting("a name")]
    public string ClusterId { get; init; } = "arus";

    /// <summary>Stays the same over versions: stored state stands under it. Default arus.</summary>
    [Setting("a name")]
    public string ServiceId { get; init; } = "arus";

    /// <summary>Port on which silos speak to each other. Default 11111.</summary>
    [Setting("a port from 1 to 65535", Min = "1", Max = "65535")]
    public int SiloPort { get; init; } = 11_111;

    /// <summary>Port on which clients speak to silos. Default 30000.</summary>
    [Setting("a port from 1 to 65535", Min = "1", Max = "65535")]
    public int GatewayPort { get; init; } = 30_000;
}
