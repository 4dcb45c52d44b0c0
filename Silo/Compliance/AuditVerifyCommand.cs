using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Silo.Control;

namespace Arus.Silo.Compliance;

/// <summary>A line a tenant; exit code 1 when a chain is bad, with its first bad row.</summary>
internal sealed class AuditVerifyCommand(AuditSurvey survey) : IControlCommand
{
    public string Name => "audit verify";

    public bool Changes => true;

    public bool WorksOffline => true;

    public async Task<int> Run(ControlRequest request, TextWriter output, CancellationToken cancel)
    {
        int chains = 0;
        int bad = 0;
        await foreach ((TenantId tenant, AuditVerdict verdict) in survey.Verify(cancel))
        {
            chains++;
            if (verdict.FirstBad is { } fault)
            {
                bad++;
                await output.WriteLineAsync($"BAD  {tenant}: row {fault.Version} ({fault.What}): {fault.Because}");
            }
            else
            {
                await output.WriteLineAsync($"ok   {tenant}: {verdict.Rows} rows, head {verdict.Head}");
            }
        }

        await output.WriteLineAsync(chains == 0 ? "no audit chain is there yet" : $"{chains - bad} of {chains} chains are whole");
        return bad == 0 ? ExitCode.Done : ExitCode.Finding;
    }
}
