namespace Arus.Engine.Conformance.Tests.Errors;

[Collection(nameof(Quick))]
public sealed class ErrorTests(ClusterFixture cluster)
{
    [Fact]
    public async Task Exception_OfOurs_KeepsTypeMessageAndMember()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain().ThrowOwn(7, "too big"));
        Assert.Equal(("too big", 7), (thrown.Message, thrown.Code));
    }

    [Fact]
    public async Task Exception_AfterAnAwait_KeepsTypeMessageAndMember()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain().ThrowOwnAfterAwait(8, "too late"));
        Assert.Equal(("too late", 8), (thrown.Message, thrown.Code));
    }

    [Fact]
    public async Task Exception_KeepsTheStackOfTheGrain()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain().ThrowOwnAfterAwait(1, "stack"));
        Assert.Contains("ThrowDeepInside", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_WithAnInnerOne_KeepsBoth()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain().ThrowWithInner());
        var inner = Assert.IsType<InvalidOperationException>(thrown.InnerException);
        Assert.Equal(("outer", "inner"), (thrown.Message, inner.Message));
    }

    [Theory]
    [InlineData(typeof(ArgumentException))]
    [InlineData(typeof(ArgumentNullException))]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(NotSupportedException))]
    [InlineData(typeof(NotImplementedException))]
    [InlineData(typeof(KeyNotFoundException))]
    [InlineData(typeof(FormatException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(OrleansException))]
    public async Task Exception_OfAKnownType_KeepsTypeAndMessage(Type kind)
    {
        Exception thrown = await Assert.ThrowsAsync(kind, () => Grain().ThrowKnown(kind.Name));
        Assert.Equal("said so", thrown.Message);
    }

    [Fact]
    public async Task Exception_OfAValueTask_KeepsTypeAndMember()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(async () => await Grain().ThrowFromValueTask());
        Assert.Equal(3, thrown.Code);
    }

    [Fact]
    public async Task Exception_InsteadOfAResult_KeepsTypeAndMember()
    {
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain().ThrowInsteadOfResult());
        Assert.Equal(4, thrown.Code);
    }

    [Fact]
    public async Task Exception_ThroughTwoGrains_KeepsTypeMemberAndFirstStack()
    {
        string key = Unique.Key();
        var thrown = await Assert.ThrowsAsync<OrderRefusedException>(() => Grain(key).Relay($"{key}/other"));
        Assert.Equal(("relayed", 5), (thrown.Message, thrown.Code));
        Assert.Contains("ThrowDeepInside", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exception_InAGrain_CanBeCaughtByItsType()
    {
        string key = Unique.Key();
        Assert.Equal(5, await Grain(key).CatchFrom($"{key}/other"));
    }

    [Fact]
    public async Task Exception_Thrown_LeavesTheActivationAsItWas()
    {
        IThrowingGrain grain = Grain();
        Assert.Equal(1, await grain.Touch());
        await Assert.ThrowsAsync<OrderRefusedException>(() => grain.ThrowOwn(1, "no matter"));
        Assert.Equal(2, await grain.Touch());
    }

    private IThrowingGrain Grain() => Grain(Unique.Key());

    private IThrowingGrain Grain(string key) => cluster.Client.GetGrain<IThrowingGrain>(key);
}
