namespace Orleans.Embedded;

/// <summary>The bounds of one stream provider, by its name.</summary>
public sealed class EmbeddedStreamOptions
{
    /// <summary>Events that may wait for one subscription. Default: <see cref="EmbeddedOptions.StreamQueueLimit"/>.</summary>
    public int? QueueLimit { get; set; }

    /// <summary>A full queue keeps the newest event alone, and nobody waits or is told: for quotes, not for orders. Default false.</summary>
    public bool IsConflating { get; set; }

    /// <summary>How long a producer waits for a full queue before its oldest events are dropped. Default 1 s.</summary>
    public TimeSpan FullWait { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause before a refused event is given again; it doubles each time. Default 100 ms.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest such pause. Default 10 s.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an event is given again before it is skipped. Default 1 minute.</summary>
    public TimeSpan RetryFor { get; set; } = TimeSpan.FromMinutes(1);
}
