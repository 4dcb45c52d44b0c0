using Orleans.Storage;

namespace Arus.Engine.Conformance.Tests.State;

internal sealed class WalletGrain([PersistentState("wallet")] IPersistentState<Wallet> stored) : Grain, IWalletGrain
{
    private readonly long _instance = Unique.Number();
    private string _seen = "";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _seen = $"{stored.State.Amount} {stored.State.Owner}";
        return Task.CompletedTask;
    }

    public Task<WalletView> Look() => Task.FromResult(new WalletView(
        stored.State.Amount, stored.State.Owner, stored.State.Note, stored.RecordExists, !string.IsNullOrEmpty(stored.Etag)));

    public Task Change(int amount)
    {
        stored.State = stored.State with { Amount = amount };
        return Task.CompletedTask;
    }

    public Task Write(int amount, string owner, string note)
    {
        stored.State = stored.State with { Amount = amount, Owner = owner, Note = note };
        return stored.WriteStateAsync();
    }

    public Task Reread() => stored.ReadStateAsync();

    public Task Clear() => stored.ClearStateAsync();

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task<long> Instance() => Task.FromResult(_instance);

    public async Task<int> AddInsisting(int amount)
    {
        try
        {
            await Add(amount);
        }
        catch (InconsistentStateException)
        {
            await stored.ReadStateAsync();
            await Add(amount);
        }

        return stored.State.Amount;
    }

    public async Task<string> LookFromThePool()
    {
        try
        {
            return await Task.Run(() => stored.State.Owner);
        }
        catch (InvalidOperationException)
        {
            return nameof(InvalidOperationException);
        }
    }

    public Task<string> SeenInActivation() => Task.FromResult(_seen);

    public async Task<bool> TagChangesWithEachWrite()
    {
        await Add(1);
        string? first = stored.Etag;
        await Add(1);
        return first is not null && stored.Etag is not null && first != stored.Etag;
    }

    private Task Add(int amount)
    {
        stored.State = stored.State with { Amount = stored.State.Amount + amount };
        return stored.WriteStateAsync();
    }
}
