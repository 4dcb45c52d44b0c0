using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Arus.Bench;

namespace Arus.Engine.Bench;

/// <summary>The whole platform as its own process: how soon it is ready, and what it holds when nothing happens.</summary>
internal static class SiloFigures
{
    private const int Starts = 5;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static async Task Measure(BenchTable table)
    {
        List<double> seconds = [];
        for (int i = 0; i <= Starts; i++)
        {
            double one = await StartOnce();
            if (i > 0) seconds.Add(one);
        }

        table.Add(Metric.Most("Silo process start to /health/ready", 2, "s", seconds));
        table.Add(Metric.Most("1,000 idle tenants, resident", 200, "MB", [await IdleTenants.InAProcessOfItsOwn()]));
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<double> StartOnce()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("arus-bench-");
        int port = FreePort();
        using HttpClient http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        long started = Stopwatch.GetTimestamp();
        using Process silo = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "Arus.Silo.dll"), "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data.FullName, "--environment", "Development"])
        {
            RedirectStandardOutput = true,
        })!;
        silo.BeginOutputReadLine();
        try
        {
            while (!await IsReady(http))
            {
                if (Stopwatch.GetElapsedTime(started) > s_patience || silo.HasExited) throw new InvalidOperationException("the silo did not become ready");
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            return Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            if (!silo.HasExited) silo.Kill();
            await silo.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
