using Arus.Domain.Compliance;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Grains.Compliance;

/// <summary>What the audit grains need beside the operations, a history store and an <see cref="IAnchor"/>.</summary>
public static class ComplianceServices
{
    public static IServiceCollection AddCompliance(this IServiceCollection services, AuditKeys keys) => services.AddSingleton(keys).AddSingleton<AuditSurvey>();
}
