using System.Data.Common;
using Arus.Grains.Storage;
using Arus.Integrations.Storage;
using Orleans.Runtime;

namespace Arus.Silo;

/// <summary>Failures of a start that its person can mend, told in lines; any other keeps its stack trace.</summary>
internal static class StartFault
{
    public static StartRefusedException? Of(HostingOptions hosting, Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is StartRefusedException refused) return refused;
            if (e is StoreDamagedException or MigrationException) return new(ExitCode.Environment, e.Message);
            if (e is DbException) return new(ExitCode.Environment, $"the database does not answer as it should ({e.Message.ReplaceLineEndings(" ")}): start it, or correct ARUS__Postgres__Connection");
            if (e is OrleansConfigurationException) return new(ExitCode.Finding, [.. e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
        }

        return BindFault.Words(hosting, failure) is { } words ? new(ExitCode.Environment, words) : null;
    }
}
