namespace Orleans.Embedded.Simulation;

/// <summary>The numbers are part of the log's bytes: never reused.</summary>
public enum EventOutcome : byte
{
    Done = 0,
    Failed = 1,
    Cancelled = 2,
    Waiting = 3,
    Lost = 4,
    Delayed = 5,
    Overtaken = 6,
    AnswerLost = 7,
    Repeated = 8,

    /// <summary>The write failed and nothing was stored.</summary>
    Refused = 9,

    /// <summary>The write was stored and its writer was told that it failed.</summary>
    FailedLate = 10,
    Slow = 11,

    /// <summary>The process died at this write, which was stored.</summary>
    DiedAfter = 12,

    /// <summary>The process died at this write, which was not stored.</summary>
    DiedBefore = 13,

    /// <summary>Another one had been quicker: the ETag was an old one.</summary>
    Conflict = 14,
}
