namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>The gateway's clock as a terminal knows it: its own less the smallest difference it ever saw.</summary>
internal sealed class GatewayClock(TimeProvider time)
{
    private TimeSpan? _ahead;

    public DateTimeOffset Now => time.GetUtcNow() - (_ahead ?? TimeSpan.Zero);

    public void Hear(DateTimeOffset gateways)
    {
        TimeSpan ahead = time.GetUtcNow() - gateways;
        if (_ahead is not { } known || ahead < known) _ahead = ahead;
    }
}
