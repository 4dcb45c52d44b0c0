namespace Arus.Simulation.Tests.Escapes;

/// <summary>What is banned in grains: its continuation runs on the thread pool.</summary>
public sealed class Escapee : Grain, IEscapee
{
    public Task Flee() => Task.Run(static () => { });
}
