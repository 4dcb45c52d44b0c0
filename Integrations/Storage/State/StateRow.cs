using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.State;

/// <summary>A row of the state table. Without a body, it is what a clear leaves behind.</summary>
internal sealed record StateRow(StateKey Key, long Etag, int Schema, ReadOnlyMemory<byte>? Body)
{
    public long Checksum()
    {
        RowChecksum sum = RowChecksum.Begin();
        sum.Add(Key.GrainType);
        sum.Add(Key.GrainKey);
        sum.Add(Key.Name);
        sum.Add(Etag);
        sum.Add(Schema);
        if (Body is { } body) sum.Add(body.Span);
        return sum.End();
    }

    /// <exception cref="StoreDamagedException">The checksum does not hold.</exception>
    public StateRow Verified(string database, long checksum) => Checksum() == checksum
        ? this
        : throw new StoreDamagedException(database, $"state {Key}: its checksum does not hold");
}
