namespace Arus.Integrations.Tests.Storage.State;

public sealed record SampleWithField
{
#pragma warning disable CA1051 // What is refused.
    public int Open;
#pragma warning restore CA1051
}
