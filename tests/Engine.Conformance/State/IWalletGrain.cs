namespace Arus.Engine.Conformance.Tests.State;

public interface IWalletGrain : IGrainWithStringKey
{
    Task<WalletView> Look();

    /// <summary>Changes what memory holds and writes nothing.</summary>
    Task Change(int amount);

    Task Write(int amount, string owner, string note);

    Task Reread();

    Task Clear();

    Task Leave();

    Task<long> Instance();

    /// <summary>Writes again after a lost race, on what the store holds.</summary>
    Task<int> AddInsisting(int amount);

    /// <summary>The kind of exception that the state throws away from the activation.</summary>
    Task<string> LookFromThePool();

    Task<string> SeenInActivation();

    Task<bool> TagChangesWithEachWrite();
}
