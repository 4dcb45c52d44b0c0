namespace Arus.Engine.Conformance.Tests.State;

/// <summary>A wallet in the storage that fails on request.</summary>
public interface IFaultyWalletGrain : IGrainWithStringKey
{
    Task<int> Get();

    Task Set(int amount);

    /// <summary>Sets and, when the write fails, leaves and throws on: what a grain of this house does.</summary>
    Task SetOrLeave(int amount);

    Task Clear();

    Task<long> Instance();
}
