using System.Net;
using Arus.Silo.Settings;

namespace Arus.Silo;

/// <summary>Where the platform listens, where it keeps its data and how long it may take to stop. Section Host.</summary>
public sealed class HostingOptions
{
    /// <summary>TCP port, 0 to 65535 (0: any free one). Default 8080.</summary>
    [Setting("a port from 0 to 65535, for example --port 8080", Min = "0", Max = "65535")]
    public int Port { get; init; } = 8080;

    /// <summary>Address to listen on. Default 127.0.0.1: nobody outside this machine reaches it.</summary>
    [Setting("an address of this machine, for example --bind 127.0.0.1")]
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>Directory of the databases, created when missing. Default data, below the current directory.</summary>
    [Setting("a directory, for example --data ./data")]
    public string Data { get; init; } = "data";

    /// <summary>How many times faster than real the simulated market runs, 0.1 to 1000. Default 1. Real feeds and all other time are not touched.</summary>
    [Setting("a number from 0.1 to 1000, for example --speed 10", Min = "0.1", Max = "1000")]
    public double Speed { get; init; } = 1;

    /// <summary>How long an ordered stop may take, 1 s to 5 min. Default 10 s.</summary>
    [Setting("a duration from 1s to 5m, for example --Host:StopWithin 10s", Min = "1s", Max = "5m")]
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The part of it that requests in flight may take, 0 s to 1 min. Default 3 s; the rest belongs to grains and stores.</summary>
    [Setting("a duration from 0s to 1m, for example --Host:DrainWithin 3s", Min = "0s", Max = "1m")]
    public TimeSpan DrainWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What intake, grains and modules may take of the stop.</summary>
    internal TimeSpan ServicesStopWithin => StopWithin * 0.8;

    /// <summary>What the stores may take to flush and close.</summary>
    internal TimeSpan StoresCloseWithin => StopWithin * 0.2;

    internal IPAddress Address(SettingsReader settings)
    {
        if (Bind.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return IPAddress.Loopback;
        if (IPAddress.TryParse(Bind, out IPAddress? address)) return address;

        settings.Fault(new("Arus:Host:Bind", $"= '{Bind}' is not an address", "write an IP address of this machine, for example --bind 0.0.0.0"));
        return IPAddress.Loopback;
    }
}
