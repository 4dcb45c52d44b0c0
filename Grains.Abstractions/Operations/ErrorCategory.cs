namespace Arus.Grains.Abstractions.Operations;

/// <summary>Drives who is told.</summary>
public enum ErrorCategory
{
    System,
    Business,
    Integration,
    Performance,
    Security,
}
