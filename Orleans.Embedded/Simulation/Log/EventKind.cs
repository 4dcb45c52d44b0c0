namespace Orleans.Embedded.Simulation;

/// <summary>The numbers are part of the log's bytes: never reused.</summary>
public enum EventKind : byte
{
    /// <summary>A grain ran one turn: activation, deactivation, a request's start or a continuation.</summary>
    Turn = 1,

    /// <summary>A request ran to its end.</summary>
    Request = 2,

    /// <summary>A step of somebody outside the grains.</summary>
    Client = 3,

    /// <summary>A message whose way the seed decided.</summary>
    Message = 4,

    Write = 5,
    Read = 6,
    Crash = 7,
    Start = 8,
    ClockJump = 9,
    StreamEvent = 10,

    /// <summary>Whatever a workload wants to be part of the run.</summary>
    Note = 11,
    Snapshot = 12,
}
