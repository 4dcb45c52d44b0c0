using System.Diagnostics;

namespace Arus.Storage.Bench;

/// <summary>Many callers, each of whom begins again when it is answered.</summary>
internal static class Load
{
    /// <summary>What one caller does, given its number and its turn, per second over all callers; once for each sample.</summary>
    public static async Task<List<double>> PerSecond(int callers, int turns, int samples, Func<int, int, Task> once)
    {
        await Run(callers, Math.Max(1, turns / 5), -1, once);
        List<double> rates = [];
        for (int sample = 0; sample < samples; sample++)
        {
            long begun = Stopwatch.GetTimestamp();
            await Run(callers, turns, sample, once);
            rates.Add(callers * turns / Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }

        return rates;
    }

    private static Task Run(int callers, int turns, int sample, Func<int, int, Task> once) => Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
    {
        for (int turn = 0; turn < turns; turn++) await once(caller, ((sample + 1) * turns) + turn);
    })));
}
