namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>How long a case waits for what must happen before it fails.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Fails, and not by a <see cref="TimeoutException"/>: that is what some cases ask the engine for.</summary>
    public static async Task Within(this Task task)
    {
        using var ended = new CancellationTokenSource();
        if (await Task.WhenAny(task, Task.Delay(Limit, TimeProvider.System, ended.Token)) != task)
        {
            Assert.Fail($"It did not end within {Limit}.");
        }

        await ended.CancelAsync();
        await task;
    }

    public static async Task<T> Within<T>(this Task<T> task)
    {
        await Within((Task)task);
        return await task;
    }
}
