namespace Arus.Engine.Conformance.Tests.Timers;

public interface ITimerGrain : IGrainWithStringKey
{
    Task StartOnce(string name, TimeSpan due);

    Task StartPeriodic(string name, TimeSpan due, TimeSpan period);

    /// <summary>Each tick stands at the gate, and may or may not run beside requests.</summary>
    Task StartAtGate(string name, bool interleave);

    /// <summary>The first ticks throw, as many as said.</summary>
    Task StartThrowing(string name, int times);

    /// <summary>Each tick is handed the words.</summary>
    Task StartWithWords(string words);

    /// <summary>The tick disposes its timer and notes whether its token is cancelled then.</summary>
    Task StartSelfDisposing(string name);

    /// <summary>The tick writes to the grain's state and calls another grain.</summary>
    Task StartStoring(int value);

    /// <summary>Each tick takes longer than the period.</summary>
    Task StartLong(string name);

    Task Change(string name, TimeSpan due, TimeSpan period);

    Task Stop(string name);

    /// <summary>Both in one turn, so that no tick comes between.</summary>
    Task StartAndStop(string name, TimeSpan due);

    /// <summary>Both in one turn, so that no tick comes between.</summary>
    Task StartAndChangeToNever(string name, TimeSpan due);

    Task Stand();

    Task Note(string line);

    Task<int> Stored();

    Task<bool> StartingFromThePoolThrows();
}
