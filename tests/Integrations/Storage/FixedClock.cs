namespace Arus.Integrations.Tests.Storage;

/// <summary>A clock that stands until it is set.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
