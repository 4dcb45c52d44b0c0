namespace Arus.Integrations.Tests.Storage.State;

public sealed record SampleWithPrivateSetter
{
    public int Hidden { get; private set; }
}
