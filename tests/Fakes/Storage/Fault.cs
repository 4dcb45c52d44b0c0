namespace Arus.Fakes.Storage;

/// <summary>How a write fails.</summary>
public enum Fault
{
    None,

    /// <summary>Nothing is stored, and the writer hears of it.</summary>
    BeforeLanding,

    /// <summary>All is stored, and the writer hears that it failed.</summary>
    AfterLanding,
}
