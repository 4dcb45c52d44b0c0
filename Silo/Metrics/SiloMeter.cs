using System.Diagnostics.Metrics;

namespace Arus.Silo.Metrics;

/// <summary>What the host measures of itself.</summary>
internal sealed class SiloMeter : IDisposable
{
    private readonly Meter _meter = new("Arus.Silo", BuildInfo.Version);

    public SiloMeter(TimeProvider time)
    {
        long started = time.GetTimestamp();
        KeyValuePair<string, object?>[] build = [new("version", BuildInfo.Version), new("engine", BuildInfo.Engine)];
        _meter.CreateObservableGauge("arus.build.info", () => new Measurement<int>(1, build), null, "What was built. Always 1.");
        _meter.CreateObservableGauge("arus.uptime", () => time.GetElapsedTime(started).TotalSeconds, "s", "Time since the process began.");
        _meter.CreateObservableGauge("arus.resident.memory", () => Environment.WorkingSet, "By", "Memory of the process that is in RAM.");
    }

    public void Dispose() => _meter.Dispose();
}
