using System.Text;
using System.Text.Json;
using Orleans.Providers.Streams.Common;
using Orleans.Runtime;
using Orleans.Streams;

namespace Arus.Embedded.Tests.Model;

public sealed class StreamIdTests
{
    [Theory]
    [InlineData("bars", "t/1", "bars/t/1")]
    [InlineData(null, "key", "null/key")]
    [InlineData("", "key", "null/key")]
    public void Id_OfNamespaceAndKey_IsReadBackFromItsText(string? ns, string key, string text)
    {
        StreamId id = StreamId.Create(ns, key);

        Assert.Equal(text, id.ToString());
        Assert.Equal(text, $"{id}");
        Assert.Equal(id, StreamId.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(key, id.GetKeyAsString());
        Assert.Equal(string.IsNullOrEmpty(ns) ? null : ns, id.GetNamespace());
    }

    [Theory]
    [InlineData("a/b", "c")]
    [InlineData(null, "c")]
    [InlineData("null", "c")]
    public void Json_OfAnId_KeepsNamespaceAndKeyApart(string? ns, string key)
    {
        StreamId id = StreamId.Create(ns, key);

        Assert.Equal(id, JsonSerializer.Deserialize<StreamId>(JsonSerializer.Serialize(id)));
    }

    [Fact]
    public void Json_OfNoId_IsReadBack()
    {
        Assert.Equal("[]", JsonSerializer.Serialize(default(StreamId)));
        Assert.Equal(default, JsonSerializer.Deserialize<StreamId>("[]"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<StreamId>("[\"a\"]"));
    }

    [Fact]
    public void Equality_OfIds_KnowsWhereTheNamespaceEnds()
    {
        Assert.NotEqual(StreamId.Create("a", "bc"), StreamId.Create("ab", "c"));
        Assert.Equal(StreamId.Create("a", 12L), StreamId.Create("a", "12"));
        Assert.Equal(StreamId.Create("a", Guid.Empty), StreamId.Create("a", "00000000000000000000000000000000"));
        Assert.Throws<ArgumentException>(() => StreamId.Create("a", ""));
        Assert.Throws<ArgumentException>(() => StreamId.Parse("key"u8));
    }

    [Fact]
    public void Tokens_InOrder_AreOlderAndNewer()
    {
        EventSequenceTokenV2 first = new(1, 5);
        EventSequenceTokenV2 next = new(2, 0);

        Assert.True(first.Older(next));
        Assert.True(new EventSequenceTokenV2(1, 6).Newer(first));
        Assert.Equal(first, new EventSequenceTokenV2(1, 5));
        Assert.NotEqual<StreamSequenceToken>(first, new EventSequenceTokenV2(1));
        Assert.Equal(1, first.CompareTo(null));
        Assert.Equal(first.GetHashCode(), new EventSequenceTokenV2(1, 5).GetHashCode());
    }

    [Fact]
    public async Task DelegateObserver_ForWhatIsNotGiven_DoesNothing()
    {
        List<string> seen = [];
        RecordingStream stream = new();

        await stream.SubscribeAsync((item, token) =>
        {
            seen.Add($"{item} {token}");
            return Task.CompletedTask;
        });
        await stream.Observer!.OnNextAsync(7, new EventSequenceTokenV2(3));
        await stream.Observer.OnErrorAsync(new InvalidOperationException());
        await stream.Observer.OnCompletedAsync();

        Assert.Equal(["7 [EventSequenceTokenV2: SeqNum=3, EventIndex=0]"], seen);
        Assert.Null(stream.Token);
    }

    [Fact]
    public async Task DelegateObserver_WithAll_GetsAll()
    {
        List<string> seen = [];
        RecordingStream stream = new();
        EventSequenceTokenV2 token = new(9);

        await stream.SubscribeAsync(
            (item, _) => Say($"next {item}"), error => Say($"error {error.Message}"), () => Say("completed"), token);
        await stream.Observer!.OnNextAsync(7);
        await stream.Observer.OnErrorAsync(new InvalidOperationException("no"));
        await stream.Observer.OnCompletedAsync();

        Assert.Equal(["next 7", "error no", "completed"], seen);
        Assert.Same(token, stream.Token);

        Task Say(string text)
        {
            seen.Add(text);
            return Task.CompletedTask;
        }
    }
}
