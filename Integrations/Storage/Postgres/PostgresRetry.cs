using System.Security.Cryptography;
using Npgsql;

namespace Arus.Integrations.Storage.Postgres;

/// <summary>Tries again, a bounded number of times, what may safely be done twice. A write whose outcome is unknown is not.</summary>
internal sealed class PostgresRetry(PostgresStoreOptions options, TimeProvider clock)
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(5);

    public async ValueTask<T> Run<T>(Func<CancellationToken, ValueTask<T>> safe, CancellationToken cancel)
    {
        TimeSpan wait = options.FirstWait;
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await safe(cancel);
            }
            catch (NpgsqlException failure) when (tries < options.Tries && IsAway(failure))
            {
                await Task.Delay(Jittered(wait), clock, cancel);
            }

            wait = wait * 2 < s_longestWait ? wait * 2 : s_longestWait;
        }
    }

    /// <summary>The server cannot be reached, goes down or comes up.</summary>
    private static bool IsAway(NpgsqlException failure) => failure.IsTransient || failure.InnerException is IOException or System.Net.Sockets.SocketException
        || (failure is PostgresException { SqlState: { } state } && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal)));

    private static TimeSpan Jittered(TimeSpan wait) => wait * (RandomNumberGenerator.GetInt32(500, 1_001) / 1_000.0);
}
