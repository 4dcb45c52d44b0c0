namespace Orleans.Embedded.Simulation;

/// <summary>Something that always holds. Both answer null when it does, else what is wrong.</summary>
public interface IInvariant
{
    string Name { get; }

    /// <summary>After every turn: cheap, from what has changed.</summary>
    string? Check();

    /// <summary>Every 500 turns and at the end: from the ground up.</summary>
    string? CheckWhole() => Check();
}
