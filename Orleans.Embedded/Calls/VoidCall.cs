using System.ComponentModel;

namespace Orleans.Embedded.Calls;

/// <summary>A request that answers nothing but its end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class VoidCall : GrainCall
{
    private TaskCompletionSource? _completion;

    internal sealed override Task? Completion => _completion?.Task;

    internal sealed override Task BeginCompletion(TaskCreationOptions options)
    {
        _completion = new TaskCompletionSource(options);
        return _completion.Task;
    }

    internal sealed override object? ResultOf(Task done) => null;

    internal sealed override Task TaskOf(object? result) => Task.CompletedTask;

    internal sealed override Task Faulted(Exception error) => Task.FromException(error);

    internal sealed override bool Settle(Task done) => _completion?.TrySetFromTask(done) ?? false;

    internal override bool Fail(Exception error) => _completion?.TrySetException(error) ?? false;

    internal sealed override bool Cancel(CancellationToken cancelled) => _completion?.TrySetCanceled(cancelled) ?? false;

    internal sealed override async Task ThroughFilters(IncomingCall context, Task running) => await running;

    internal sealed override async Task ThroughFilters(OutgoingCall context, Task running) => await running;

    private protected sealed override void ForgetCompletion() => _completion = null;
}
