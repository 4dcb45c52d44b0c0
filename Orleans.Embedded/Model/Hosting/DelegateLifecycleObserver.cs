namespace Orleans.Embedded.Hosting;

internal sealed class DelegateLifecycleObserver(Func<CancellationToken, Task> onStart, Func<CancellationToken, Task>? onStop) : ILifecycleObserver
{
    private readonly Func<CancellationToken, Task> _onStart = onStart ?? throw new ArgumentNullException(nameof(onStart));

    public Task OnStart(CancellationToken cancellationToken = default) => _onStart(cancellationToken);

    public Task OnStop(CancellationToken cancellationToken = default) => onStop?.Invoke(cancellationToken) ?? Task.CompletedTask;
}
