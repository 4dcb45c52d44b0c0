namespace Orleans.Embedded.Simulation;

/// <summary>An invariant that does not hold, and after which turn.</summary>
public sealed record SimulationViolation(string Invariant, string What, long Turn)
{
    public override string ToString() => $"{Invariant}, after turn {Turn}: {What}";
}
