namespace Orleans.Embedded.Simulation;

/// <summary>Something that survives the death of the process: a snapshot takes a copy of it.</summary>
public interface ISimulatedStore
{
    ISimulatedStore Copy();
}
