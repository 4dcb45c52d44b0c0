using System.Security.Cryptography;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>Tries again, a bounded number of times, what failed for a passing reason.</summary>
internal sealed class ClickHouseRetry(ClickHouseOptions options, TimeProvider clock)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    public async Task<T> Run<T>(Func<CancellationToken, Task<T>> once, CancellationToken cancel)
    {
        TimeSpan wait = options.FirstWait;
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await once(cancel);
            }
            catch (ClickHouseException failure) when (tries < options.Tries && failure.IsPassing)
            {
                await Task.Delay(Jittered(wait), clock, cancel);
            }

            wait = wait * 2 < s_longestWait ? wait * 2 : s_longestWait;
        }
    }

    private static TimeSpan Jittered(TimeSpan wait) => wait * (RandomNumberGenerator.GetInt32(500, 1_001) / 1_000.0);
}
