namespace Arus.Engine.Conformance.Tests.Deactivation;

public interface ISavingGrain : IGrainWithStringKey
{
    Task SetAndLeave(int value);

    Task<int> Get();
}
