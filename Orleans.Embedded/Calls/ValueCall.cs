using System.ComponentModel;

namespace Orleans.Embedded.Calls;

/// <summary>A request that answers a <typeparamref name="TResult"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueCall<TResult> : GrainCall
{
    private TaskCompletionSource<TResult>? _completion;

    internal sealed override Task? Completion => _completion?.Task;

    internal sealed override Task BeginCompletion(TaskCreationOptions options)
    {
        _completion = new TaskCompletionSource<TResult>(options);
        return _completion.Task;
    }

    internal sealed override object? ResultOf(Task done) => Answer(done);

    internal sealed override Task TaskOf(object? result) => Task.FromResult(result is null ? default! : (TResult)result);

    internal sealed override Task Faulted(Exception error) => Task.FromException<TResult>(error);

    internal sealed override bool Settle(Task done) => _completion?.TrySetFromTask((Task<TResult>)done) ?? false;

    internal sealed override bool Fail(Exception error) => _completion?.TrySetException(error) ?? false;

    internal sealed override bool Cancel(CancellationToken cancelled) => _completion?.TrySetCanceled(cancelled) ?? false;

    internal sealed override long WeighResult(Task done) => MessageSize.Of(Answer(done));

    internal sealed override async Task<TResult> ThroughFilters(IncomingCall context, Task running)
    {
        await running;
        return context.Result is { } result ? (TResult)result : default!;
    }

    internal sealed override async Task<TResult> ThroughFilters(OutgoingCall context, Task running)
    {
        await running;
        return context.Result is { } result ? (TResult)result : default!;
    }

    private protected sealed override void ForgetCompletion() => _completion = null;

    private static TResult Answer(Task done)
    {
#pragma warning disable RS0030 // the task has completed
        return ((Task<TResult>)done).Result;
#pragma warning restore RS0030
    }
}
