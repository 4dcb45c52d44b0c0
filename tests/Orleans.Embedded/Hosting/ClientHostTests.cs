using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Arus.Embedded.Tests.Hosting;

public sealed class ClientHostTests
{
    [Fact]
    public void UseOrleansClient_WithoutASilo_SaysWhatToDoWhenAsked()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient();
        using IHost host = builder.Build();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(host.Services.GetRequiredService<IClusterClient>);

        Assert.StartsWith("This host has no silo", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseOrleansClient_BesideASilo_IsThatSilo()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans().UseOrleansClient();
        using IHost host = builder.Build();

        IClusterClient client = host.Services.GetRequiredService<IClusterClient>();

        Assert.Same(host.Services.GetRequiredService<IGrainFactory>(), client.ServiceProvider.GetRequiredService<IGrainFactory>());
    }
}
