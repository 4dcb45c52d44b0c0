namespace Arus.Engine.Conformance.Tests.Management;

public interface ICountedGrain : IGrainWithStringKey
{
    Task Touch();
}
