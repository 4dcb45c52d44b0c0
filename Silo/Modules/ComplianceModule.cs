using Arus.Domain.Compliance;
using Arus.Grains.Compliance;
using Arus.Grains.Operations;
using Arus.Integrations.Compliance;
using Arus.Silo.Compliance;

namespace Arus.Silo.Modules;

/// <summary>The audit journal.</summary>
internal sealed class ComplianceModule : IModule
{
    public string Name => "Compliance";

    public string Version => BuildInfo.Version;

    public ImmutableArray<string> DependsOn => ["Storage", "Operations"];

    public ImmutableArray<Type> Needs => [typeof(FailureIntake)];

    public void Register(ModuleContext module)
    {
        AuditOptions options = module.Options<AuditOptions>();
        module.Services.AddFileAnchor(Path.GetFullPath(options.Anchors ?? Path.Combine(module.DataRoot, "audit-anchors")));
        module.Command<AuditVerifyCommand>();
        try
        {
            module.Services.AddCompliance(AuditKeys.Parse(options.AuditKeys));
        }
        catch (FormatException wrong)
        {
            // The value is a secret: what is wrong with it is said, not what it is.
            module.Fault(new("Arus:Compliance:AuditKeys", "is not a list of keys", wrong.Message));
        }
    }
}
