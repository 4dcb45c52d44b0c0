namespace Arus.Engine.Conformance.Tests.State;

public interface IEagerGrain : IGrainWithStringKey
{
    Task<bool> ReadingInTheConstructorThrew();
}
