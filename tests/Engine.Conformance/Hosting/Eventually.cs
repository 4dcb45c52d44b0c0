namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>Asks again until the answer is yes, for facts that nothing announces.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<Task<bool>> question)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!await question())
        {
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>The first answer, asked for again after each <typeparamref name="TException"/>.</summary>
    public static async Task<T> Answers<T, TException>(Func<Task<T>> question)
        where TException : Exception
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return await question().Within();
            }
            catch (TException)
            {
                await pause.WaitForNextTickAsync(limit.Token);
            }
        }
    }
}
