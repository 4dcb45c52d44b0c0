namespace Arus.Integrations.Tests.Storage.State;

public sealed record SampleWithObject
{
    public object? Anything { get; init; }
}
