namespace Arus.Engine.Conformance.Tests.Messages;

/// <summary>A generic grain interface.</summary>
public interface IBoxGrain<T> : IGrainWithStringKey
{
    Task Put(T item);

    Task<ImmutableArray<T>> Items();
}
