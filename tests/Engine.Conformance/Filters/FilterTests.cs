namespace Arus.Engine.Conformance.Tests.Filters;

[Collection(nameof(Quick))]
public sealed class FilterTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Filters_StandInTheirOrder()
    {
        string key = Unique.Key();
        await Ask(key, nameof(IFilteredGrain.Ordered));
        Assert.Equal(
            ["outgoing in", "first in", "second in", "own in", "method", "own out", "second out", "first out", "outgoing out"],
            Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Incoming_ChangesAnArgument_MethodSeesTheNewOne() =>
        Assert.Equal("100", await Ask(Unique.Key(), nameof(IFilteredGrain.IncomingChangesArgument)));

    [Fact]
    public async Task Outgoing_ChangesAnArgument_MethodSeesTheNewOne() =>
        Assert.Equal("200", await Ask(Unique.Key(), nameof(IFilteredGrain.OutgoingChangesArgument)));

    [Fact]
    public async Task Incoming_ChangesTheResult_CallerSeesTheNewOne() =>
        Assert.Equal("11", await Ask(Unique.Key(), nameof(IFilteredGrain.IncomingChangesResult)));

    [Fact]
    public async Task Outgoing_ChangesTheResult_CallerSeesTheNewOne() =>
        Assert.Equal("21", await Ask(Unique.Key(), nameof(IFilteredGrain.OutgoingChangesResult)));

    [Fact]
    public async Task Incoming_Throws_CallerIsToldAndTheMethodNotRun()
    {
        string key = Unique.Key();
        var refused = await Assert.ThrowsAsync<FilterRefusedException>(() => Ask(key, nameof(IFilteredGrain.IncomingThrows)));
        Assert.Equal("incoming, from the container", refused.Message);
        Assert.Empty(Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Outgoing_Throws_CallerIsToldAndTheMethodNotRun()
    {
        string key = Unique.Key();
        var refused = await Assert.ThrowsAsync<FilterRefusedException>(() => Ask(key, nameof(IFilteredGrain.OutgoingThrows)));
        Assert.Equal("outgoing", refused.Message);
        Assert.Empty(Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Incoming_SwallowsAnException_CallerIsGivenItsAnswer() =>
        Assert.Equal("-1", await Ask(Unique.Key(), nameof(IFilteredGrain.IncomingSwallows)));

    [Fact]
    public async Task Incoming_AnswersItself_MethodIsNotRun()
    {
        string key = Unique.Key();
        Assert.Equal("-2", await Ask(key, nameof(IFilteredGrain.IncomingAnswersItself)));
        Assert.Empty(Journal.Of(key).Lines);
    }

    [Fact]
    public async Task Outgoing_SetsAContextValue_MethodSeesIt() =>
        Assert.Equal("set on the way out", await Ask(Unique.Key(), nameof(IFilteredGrain.OutgoingSetsContext)));

    [Fact]
    public async Task Incoming_IsToldWhoCallsWhatOnWhom()
    {
        string key = Unique.Key();
        await Ask(key, nameof(IFilteredGrain.Described));
        Assert.Equal([$"IFilteredGrain.Described(7, seven) from {key}/asker to {key}"], Journal.Of($"{key}/incoming").Lines);
    }

    [Fact]
    public async Task Outgoing_IsToldWhoCallsWhatOnWhom()
    {
        string key = Unique.Key();
        await Ask(key, nameof(IFilteredGrain.Described));
        Assert.Equal([$"IFilteredGrain.Described(7, seven) from {key}/asker to {key}"], Journal.Of($"{key}/outgoing").Lines);
    }

    private Task<string> Ask(string key, string method) => cluster.Client.GetGrain<IFilterAskerGrain>($"{key}/asker").Ask(key, method);
}
