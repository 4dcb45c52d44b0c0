namespace Arus.Engine.Conformance.Tests.Activation;

/// <summary>Fails to activate as often as the case has said.</summary>
public interface IFailingGrain : IGrainWithStringKey
{
    Task<int> Touch();
}
