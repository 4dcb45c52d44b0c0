namespace Arus.Engine.Conformance.Tests.Streams;

/// <summary>Subscribes once, and takes its subscription up again in each activation. Its stream has its own key.</summary>
public interface IReturningGrain : IGrainWithStringKey
{
    Task Subscribe();

    Task Leave();

    Task<int> Count();
}
