namespace Arus.Mt5Gateway.Endpoint;

/// <summary>The bounds of the gateway.</summary>
/// <param name="MaxSessions">Sessions at once; a further one is told OVERLOADED.</param>
/// <param name="CreditWindow">Ticks and bars a terminal may be ahead of what the platform took.</param>
/// <param name="RetryOverloaded">How long a terminal that found no room waits before it comes again.</param>
public sealed record Mt5Settings(int MaxSessions, int CreditWindow, TimeSpan RetryOverloaded)
{
    public static Mt5Settings Default { get; } = new(2_000, 40_000, TimeSpan.FromSeconds(10));
}
