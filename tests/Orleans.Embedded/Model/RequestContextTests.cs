using Orleans.Runtime;

namespace Arus.Embedded.Tests.Model;

public sealed class RequestContextTests
{
    [Fact]
    public void Values_SetAndRemoved_AreInOrderOfInsertion()
    {
        RequestContext.Set("a", 1);
        RequestContext.Set("b", 2);
        RequestContext.Set("a", 3);

        Assert.Equal(["a", "b"], RequestContext.Keys);
        Assert.Equal([new("a", 3), new("b", 2)], RequestContext.Entries);
        Assert.True(RequestContext.Remove("a"));
        Assert.False(RequestContext.Remove("a"));
        Assert.Null(RequestContext.Get("a"));
        Assert.Equal(2, RequestContext.Get("b"));
    }

    [Fact]
    public void Context_WithNothingLeft_IsNone()
    {
        Assert.Null(RequestContext.Current);
        RequestContext.Set("a", 1);
        RequestContext.Remove("a");
        Assert.Null(RequestContext.Current);
        RequestContext.Set("a", 1);
        RequestContext.Clear();
        Assert.Null(RequestContext.Current);
        RequestContext.ReentrancyId = Guid.Empty;
        Assert.Null(RequestContext.Current);
        Assert.Empty(RequestContext.Keys);
    }

    [Fact]
    public async Task Values_SetBelow_AreNotSeenAbove()
    {
        RequestContext.Set("a", 1);

        int below = await Below();

        Assert.Equal(1, below);
        Assert.Equal(1, RequestContext.Get("a"));

        static async Task<int> Below()
        {
            await Task.Yield();
            int seen = (int)RequestContext.Get("a")!;
            RequestContext.Set("a", 2);
            return seen;
        }
    }

    [Fact]
    public void Snapshot_TakenBeforeAChange_StaysAsItWas()
    {
        RequestContext.Set("a", 1);
        var before = RequestContext.Current;
        RequestContext.Set("a", 2);

        RequestContext.Current = before;

        Assert.Equal(1, RequestContext.Get("a"));
    }

    [Fact]
    public void Section_ThatAllows_GivesOneIdToTheWholeChain()
    {
        RequestContext.Set("a", 1);
        Guid chain;
        using (RequestContext.AllowCallChainReentrancy())
        {
            chain = RequestContext.ReentrancyId;
            Assert.NotEqual(Guid.Empty, chain);
            using (RequestContext.AllowCallChainReentrancy()) Assert.Equal(chain, RequestContext.ReentrancyId);
            Assert.Equal(chain, RequestContext.ReentrancyId);
            using (RequestContext.SuppressCallChainReentrancy()) Assert.Equal(Guid.Empty, RequestContext.ReentrancyId);
            Assert.Equal(chain, RequestContext.ReentrancyId);
        }

        Assert.Equal(Guid.Empty, RequestContext.ReentrancyId);
        Assert.Equal(["a"], RequestContext.Keys);
        using (RequestContext.AllowCallChainReentrancy()) Assert.NotEqual(chain, RequestContext.ReentrancyId);
    }
}
