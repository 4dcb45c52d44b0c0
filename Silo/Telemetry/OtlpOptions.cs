using Arus.Silo.Settings;

namespace Arus.Silo.Telemetry;

/// <summary>Where traces and metrics are sent. Section Otlp.</summary>
public sealed class OtlpOptions
{
    /// <summary>Collector's address (http://localhost:4317). Not set by default: nothing is sent.</summary>
    [Setting("the address of a collector, for example http://localhost:4317")]
    public Uri? Endpoint { get; init; }

    /// <summary>How it is spoken to. Default grpc.</summary>
    [Setting("grpc or http")]
    public OtlpTransport Transport { get; init; }

    /// <summary>Time between two exports of metrics, 1 s to 10 min. Default 15 s.</summary>
    [Setting("a duration from 1s to 10m, for example 15s", Min = "1s", Max = "10m")]
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(15);
}
