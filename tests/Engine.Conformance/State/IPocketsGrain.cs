namespace Arus.Engine.Conformance.Tests.State;

/// <summary>Three states: two in the default storage, one in another, under the name of the first.</summary>
public interface IPocketsGrain : IGrainWithStringKey
{
    Task Write(int left, int right, int elsewhere);

    Task ClearRight();

    Task<ImmutableArray<int>> Look();

    Task Leave();
}
