using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Runtime;

namespace Orleans.TestingHost;

/// <summary>A silo in this process, with the host it lives in.</summary>
public class InProcessSiloHandle : SiloHandle
{
    private bool _isActive = true;
    private bool _isDisposed;

    public override bool IsActive => _isActive;

    public required IHost SiloHost { get; init; }

    public IServiceProvider ServiceProvider => SiloHost.Services;

    public override async Task StopSiloAsync(bool stopGracefully)
    {
        if (stopGracefully)
        {
            await StopSiloAsync(CancellationToken.None);
            return;
        }

        if (!_isActive) return;
        _isActive = false;
        SiloHost.Services.GetRequiredService<Engine>().Kill();
        await Free();
    }

    public override async Task StopSiloAsync(CancellationToken ct)
    {
        if (!_isActive) return;
        _isActive = false;
        await SiloHost.StopAsync(ct);
    }

    public override async ValueTask DisposeAsync()
    {
        await StopSiloAsync(CancellationToken.None);
        await Free();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            if (_isActive) SiloHost.Services.GetRequiredService<Engine>().Kill();
            _isActive = false;
            SiloHost.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask Free()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (SiloHost is IAsyncDisposable async) await async.DisposeAsync();
        else SiloHost.Dispose();
    }
}
