using Orleans;

namespace Arus.Engine.Bench.Grains;

/// <summary>Counts what a stream brings.</summary>
public interface ICounterGrain : IGrainWithStringKey
{
    Task Subscribe(string stream);

    /// <summary>Ends when so many events have come.</summary>
    Task Await(long events);
}
