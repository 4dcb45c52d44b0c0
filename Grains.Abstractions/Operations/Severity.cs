namespace Arus.Grains.Abstractions.Operations;

public enum Severity
{
    Warning,
    Error,
    Critical,
}
