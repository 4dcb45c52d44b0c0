namespace Arus.Embedded.Tests.Streams;

public interface IListenerGrain : IGrainWithStringKey
{
    Task Listen(string stream);

    Task ListenToBatches(string stream);

    /// <summary>Takes its subscriptions up again; says how many.</summary>
    Task<int> Resume(string stream);

    Task Leave(string stream);

    Task Sleep();
}
