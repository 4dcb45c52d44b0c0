using Arus.Grains.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Integrations.Tenants;

public static class TenantPorts
{
    /// <summary>Random bytes of the machine, and password hashing on <paramref name="threads"/> threads of its own.</summary>
    public static IServiceCollection AddTenantPorts(this IServiceCollection services, int threads = 1)
    {
        services.AddSingleton<IRandomBytes, CryptographicRandom>();
        return services.AddSingleton<IPasswordHasher>(provider => new PasswordWorker(provider.GetRequiredService<IRandomBytes>(), threads));
    }
}
