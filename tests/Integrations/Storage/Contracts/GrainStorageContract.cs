using Arus.Integrations.Tests.Storage.State;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>What every store of grain state keeps.</summary>
public abstract class GrainStorageContract : IAsyncLifetime
{
    private const string Name = "orders";

    private static readonly GrainId Acme = GrainId.Create("account", "acme/1");

    protected IGrainStorage Storage { get; private set; } = null!;

    /// <summary>Whether a writer who read before the first write loses even after a clear, when there is no row again.</summary>
    protected virtual bool RemembersCleared => true;

    public async Task InitializeAsync() => Storage = await Open();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task Read_OfNothing_GivesTheEmptyValue()
    {
        GrainState<SampleState> state = new(new SampleState { Name = "left over" }, "7") { RecordExists = true };

        await Storage.ReadStateAsync(Name, Acme, state);

        Assert.Equal("unnamed", state.State!.Name);
        Assert.Null(state.ETag);
        Assert.False(state.RecordExists);
    }

    [ContractFact]
    public async Task Write_ThenRead_GivesWhatWasWritten()
    {
        GrainState<SampleState> written = await Written("first");

        GrainState<SampleState> read = await Read();

        Assert.Equal("first", read.State!.Name);
        Assert.Equal(written.ETag, read.ETag);
        Assert.True(written.RecordExists);
        Assert.True(read.RecordExists);
    }

    [ContractFact]
    public async Task Write_Again_ChangesTheETag()
    {
        GrainState<SampleState> state = await Written("first");
        string? first = state.ETag;

        state.State = new SampleState { Name = "second" };
        await Storage.WriteStateAsync(Name, Acme, state);

        Assert.NotEqual(first, state.ETag);
        Assert.Equal("second", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Write_WithAStaleETag_LosesAndNamesBoth()
    {
        GrainState<SampleState> stale = await Written("first");
        GrainState<SampleState> other = await Read();
        other.State = new SampleState { Name = "second" };
        await Storage.WriteStateAsync(Name, Acme, other);
        string? before = stale.ETag;

        InconsistentStateException lost = await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Acme, stale));

        Assert.Equal((other.ETag, before), (lost.StoredEtag, lost.CurrentEtag));
        Assert.Equal(before, stale.ETag);
        Assert.Equal("second", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Write_WithoutAnETagOverARow_Loses()
    {
        GrainState<SampleState> first = await Written("first");

        InconsistentStateException lost = await Assert.ThrowsAsync<InconsistentStateException>(() => Written("second"));

        Assert.Equal(first.ETag, lost.StoredEtag);
        Assert.Equal("first", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Write_WithAnETagOverNothing_Loses()
    {
        GrainState<SampleState> state = new(new SampleState(), "3");

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Acme, state));
        Assert.False((await Read()).RecordExists);
    }

    [ContractFact]
    public async Task Clear_ThenRead_GivesTheEmptyValue()
    {
        GrainState<SampleState> state = await Written("first");

        await Storage.ClearStateAsync(Name, Acme, state);

        GrainState<SampleState> read = await Read();
        Assert.Equal(("unnamed", "unnamed"), (state.State!.Name, read.State!.Name));
        Assert.False(state.RecordExists);
        Assert.False(read.RecordExists);
    }

    [ContractFact]
    public async Task Write_AfterClear_ByWhoeverCleared_Works()
    {
        GrainState<SampleState> state = await Written("first");
        await Storage.ClearStateAsync(Name, Acme, state);

        state.State = new SampleState { Name = "again" };
        await Storage.WriteStateAsync(Name, Acme, state);

        Assert.True((await Read()).RecordExists);
        Assert.Equal("again", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Write_AfterClear_ByWhoeverReadBefore_Loses()
    {
        GrainState<SampleState> state = await Written("first");
        GrainState<SampleState> stale = await Read();
        await Storage.ClearStateAsync(Name, Acme, state);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Acme, stale));

        state.State = new SampleState { Name = "again" };
        await Storage.WriteStateAsync(Name, Acme, state);
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync(Name, Acme, stale));
        Assert.Equal("again", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Clear_WithAStaleETag_Loses()
    {
        GrainState<SampleState> stale = await Written("first");
        GrainState<SampleState> other = await Read();
        await Storage.WriteStateAsync(Name, Acme, other);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Acme, stale));
        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.ClearStateAsync(Name, Acme, new GrainState<SampleState>()));
        Assert.True((await Read()).RecordExists);
    }

    [ContractFact]
    public async Task Clear_OfNothing_IsNothing()
    {
        GrainState<SampleState> state = new(new SampleState { Name = "not written" });

        await Storage.ClearStateAsync(Name, Acme, state);

        Assert.Null(state.ETag);
        Assert.Equal("unnamed", state.State!.Name);
        await Written("first");
    }

    [ContractFact]
    public async Task States_OfOtherNamesKeysAndTypes_AreApart()
    {
        (string Name, GrainId Grain)[] places =
        [
            (Name, Acme), ("other", Acme), (Name, GrainId.Create("account", "acme/2")), (Name, GrainId.Create("account", "ACME/1")),
            (Name, GrainId.Create("desk", "acme/1")), (Name, GrainId.Create("account", "名前/😀%2F'\"")),
        ];
        foreach ((string name, GrainId grain) in places)
        {
            await Storage.WriteStateAsync(name, grain, new GrainState<SampleState>(new SampleState { Name = $"{name} of {grain}" }));
        }

        foreach ((string name, GrainId grain) in places)
        {
            GrainState<SampleState> read = new();
            await Storage.ReadStateAsync(name, grain, read);
            Assert.Equal($"{name} of {grain}", read.State!.Name);
        }
    }

    [ContractFact]
    public async Task Write_ByManyAtOnceWithTheSameETag_OneWins()
    {
        GrainState<SampleState> first = await Written("first");
        bool[] won = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            StorageModel.Wins(() => Storage.WriteStateAsync(Name, Acme, new GrainState<SampleState>(new SampleState { Name = $"w{i}" }, first.ETag)))));

        Assert.Single(won, w => w);
        Assert.Equal($"w{Array.IndexOf(won, true)}", (await Read()).State!.Name);
    }

    [ContractFact]
    public async Task Write_OfAMegabyte_ComesBack()
    {
        await Written(new string('x', 1_000_000));

        Assert.Equal(1_000_000, (await Read()).State!.Name.Length);
    }

    [ContractFact]
    public async Task AnySequence_OfReadsWritesAndClears_IsThatOfTheModel()
    {
        for (int seed = 0; seed < 20; seed++) await StorageModel.Walk(Storage, GrainId.Create("model", $"m{seed}"), seed, steps: 30, RemembersCleared);
    }

    protected abstract Task<IGrainStorage> Open();

    private async Task<GrainState<SampleState>> Read()
    {
        GrainState<SampleState> state = new();
        await Storage.ReadStateAsync(Name, Acme, state);
        return state;
    }

    private async Task<GrainState<SampleState>> Written(string name)
    {
        GrainState<SampleState> state = new(new SampleState { Name = name });
        await Storage.WriteStateAsync(Name, Acme, state);
        return state;
    }
}
