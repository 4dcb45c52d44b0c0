namespace Arus.Mt5Gateway.Tests.Simulator;

/// <summary>How long a test waits for what must come, in real time: only one that fails waits so long.</summary>
internal static class Patience
{
    public static TimeSpan Limit { get; } = TimeSpan.FromSeconds(10);

    public static CancellationToken Token => new CancellationTokenSource(Limit).Token;
}
