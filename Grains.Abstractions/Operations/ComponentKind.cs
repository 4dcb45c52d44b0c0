namespace Arus.Grains.Abstractions.Operations;

public enum ComponentKind
{
    Module,

    /// <summary>Outside of the process: a database, a provider, a broker.</summary>
    Dependency,
}
