using System.Text;
using Arus.Grains.Storage;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Storage.State;
using Arus.Integrations.Tests.Storage.Contracts;
using Arus.Integrations.Tests.Storage.State;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Sqlite;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    private static readonly GrainId Grain = GrainId.Create("account", "acme/1");

    private readonly TempFolder _folder = new();
    private readonly DiskFaults _disk = new();
    private SqliteStores? _stores;

    public override async Task DisposeAsync()
    {
        await _stores!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Write_OnADiskThatFails_IsAnErrorAndMemoryAndStoreAgree()
    {
        GrainState<SampleState> state = new(new SampleState { Name = "first" });
        await Storage.WriteStateAsync("s", Grain, state);
        string? etag = state.ETag;
        state.State = new SampleState { Name = "second" };

        _disk.Before = new IOException("no space left on device");
        await Assert.ThrowsAsync<IOException>(() => Storage.WriteStateAsync("s", Grain, state));
        Assert.Equal(etag, state.ETag);
        await Storage.ReadStateAsync("s", Grain, state);
        Assert.Equal(("first", etag), (state.State!.Name, state.ETag));

        _disk.Before = null;
        state.State = new SampleState { Name = "third" };
        await Storage.WriteStateAsync("s", Grain, state);
        Assert.Equal("third", state.State.Name);
    }

    [Fact]
    public async Task Write_WhoseAnswerWasLost_LosesWhenTriedAgainAndIsThereWhenRead()
    {
        GrainState<SampleState> state = new(new SampleState { Name = "first" });
        _disk.After = new IOException("the answer is lost");
        await Assert.ThrowsAsync<IOException>(() => Storage.WriteStateAsync("s", Grain, state));
        _disk.After = null;

        await Assert.ThrowsAsync<InconsistentStateException>(() => Storage.WriteStateAsync("s", Grain, state));
        await Storage.ReadStateAsync("s", Grain, state);
        Assert.Equal("first", state.State!.Name);
    }

    [Fact]
    public async Task Row_WithAFlippedBit_IsNamedWhenReadAndRefusesTheNextStart()
    {
        await Storage.WriteStateAsync("s", Grain, new GrainState<SampleState>(new SampleState { Name = "the name that is hit" }));
        await _stores!.DisposeAsync();
        byte[] file = File.ReadAllBytes(_folder.File("money.db"));
        file[file.AsSpan().IndexOf(Encoding.UTF8.GetBytes("that is hit"))] ^= 0x02;
        File.WriteAllBytes(_folder.File("money.db"), file);

        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path, VerifyRowsUpTo = 0 });
        SqliteGrainStorage damaged = new(_stores, new StateSerializer([]));
        StoreDamagedException damage = await Assert.ThrowsAsync<StoreDamagedException>(() => damaged.ReadStateAsync("s", Grain, new GrainState<SampleState>()));
        Assert.Contains("state s of account/acme/1", damage.Message, StringComparison.Ordinal);

        await _stores.DisposeAsync();
        Assert.Throws<StoreDamagedException>(() => SqliteDatabase.Open(StoreName.Money, new SqliteStoreOptions { Folder = _folder.Path }));
    }

    protected override Task<IGrainStorage> Open()
    {
        _stores = new SqliteStores(new SqliteStoreOptions { Folder = _folder.Path, Faults = _disk });
        return Task.FromResult<IGrainStorage>(new SqliteGrainStorage(_stores, new StateSerializer([])));
    }
}
