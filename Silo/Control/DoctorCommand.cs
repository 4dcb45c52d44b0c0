using Arus.Silo.Data;
using Arus.Silo.Health;
using Arus.Silo.Modules;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arus.Silo.Control;

/// <summary>What is installed, what runs and what is wrong, a line each; exit code 1 when something is.</summary>
internal sealed class DoctorCommand(ModuleList modules, HealthCheckService checks, DataDirectory data, HostingOptions hosting, TimeProvider time) : IControlCommand
{
    public string Name => "doctor";

    public bool Changes => false;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        await Fact("version", BuildInfo.Version);
        await Fact("engine", BuildInfo.Engine);
        await Fact("runtime", BuildInfo.Runtime);
        await Fact("process", request.IsLiving ? $"{Environment.ProcessId}, running" : "none runs on this data directory");
        await Fact("data", data.Root);
        await Fact("disk", $"{new DriveInfo(data.Root).AvailableFreeSpace >> 20} MB free");

        int wrong = 0;
        await Judge("clock", ClockCheck.Wrong(data.Root, time), $"{time.GetUtcNow():yyyy-MM-dd HH:mm:ss} UTC");
        string address = $"{hosting.Bind}:{hosting.Port}";
        await Judge("port", request.IsLiving ? null : PortCheck.Wrong(hosting), request.IsLiving ? $"{address}, listening" : $"{address}, free");
        foreach (ModuleList.Entry module in modules.Entries)
        {
            string needs = module.DependsOn.IsEmpty ? "" : $", needs {string.Join(", ", module.DependsOn)}";
            string outside = module.Dependencies.IsEmpty ? "" : $", outside: {string.Join(", ", module.Dependencies)}";
            await Fact("module", $"{module.Name} {module.Version}{needs}{outside}");
        }

        HealthReport report = await checks.CheckHealthAsync(c => c.Tags.Contains(HealthTag.Dependency) || request.IsLiving, cancel);
        foreach ((string name, HealthReportEntry entry) in report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            await Judge("check", HealthText.Wrong(entry) is { } words ? $"{name}: {words}" : null, $"{name} ({entry.Duration.TotalMilliseconds:0.0} ms)");
        }

        await output.WriteLineAsync(wrong switch
        {
            0 => "nothing is wrong",
            1 => "1 thing is wrong",
            _ => $"{wrong} things are wrong",
        });
        return wrong == 0 ? ExitCode.Done : ExitCode.Finding;

        Task Fact(string what, string words) => output.WriteLineAsync($"     {what,-8} {words}");

        async Task Judge(string what, string? fault, string words)
        {
            if (fault is not null) wrong++;
            await output.WriteLineAsync($"{(fault is null ? "ok  " : "BAD ")} {what,-8} {fault ?? words}");
        }
    }
}
