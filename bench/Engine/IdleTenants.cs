using System.Diagnostics;
using System.Globalization;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Arus.Silo;
using Arus.Silo.Modules;
using Arus.Silo.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace Arus.Engine.Bench;

/// <summary>The platform with a thousand tenants in memory that nobody calls.</summary>
internal static class IdleTenants
{
    public const string Word = "idle-tenants";
    private const int Tenants = 1_000;

    public static async Task<double> InAProcessOfItsOwn()
    {
        using Process child = Process.Start(new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], Word]) { RedirectStandardOutput = true })!;
        string output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return double.Parse(output.Trim().Split('\n')[^1], CultureInfo.InvariantCulture);
    }

    /// <summary>Prints the resident memory in MB, alone on its last line.</summary>
    public static async Task<int> Run()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("arus-bench-");
        string port = SiloFigures.FreePort().ToString(CultureInfo.InvariantCulture);
        WebApplication app = SiloHost.Build(CommandLine.Parse(["--port", port, "--data", data.FullName, "--environment", "Development", "--Logging:LogLevel:Default", "Error"]), Modules.All);
        await app.StartAsync();
        IGrainFactory grains = app.Services.GetRequiredService<IGrainFactory>();
        for (int i = 0; i < Tenants; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"tenant-{i}");
            Caller caller = Caller.System(new TenantId(name));
            Answer<TenantView> made = await grains.Tenant(caller).Create(caller, new NewTenant(name, new UserId($"owner-{i}")), CancellationToken.None);
            if (made is not Answer<TenantView>.Given) throw new InvalidOperationException($"tenant {i} was refused: {made}");
        }

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using Process self = Process.GetCurrentProcess();
        double megabytes = self.WorkingSet64 / 1e6;
        await app.StopAsync();
        await app.DisposeAsync();
        data.Delete(recursive: true);
        Console.WriteLine(megabytes.ToString("F1", CultureInfo.InvariantCulture));
        return 0;
    }
}
