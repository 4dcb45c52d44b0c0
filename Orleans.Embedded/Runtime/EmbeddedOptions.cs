namespace Orleans.Embedded;

/// <summary>The bounds of the embedded engine.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>Requests that may wait for one activation; one more is refused with a LimitExceededException. Default 10,000.</summary>
    public int MailboxLimit { get; set; } = 10_000;

    /// <summary>Events that may wait for one stream subscription. Default 16,384.</summary>
    public int StreamQueueLimit { get; set; } = 16_384;

    /// <summary>A turn longer than this is reported with its grain, method and stack. Default 200 ms.</summary>
    public TimeSpan SlowTurn { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long OnDeactivateAsync may take. Default 30 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stop waits for grains before it goes on without them. Default 8 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Assemblies whose grains and contracts this host serves. Empty: every one that is loaded or referenced.</summary>
    public IList<System.Reflection.Assembly> Assemblies { get; } = [];
}
