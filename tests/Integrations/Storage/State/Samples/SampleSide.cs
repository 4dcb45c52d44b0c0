namespace Arus.Integrations.Tests.Storage.State;

public enum SampleSide
{
    Buy,
    Sell,
}
