namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>A row of the table of bars, the one that counts. Without its body where only its description was asked for.</summary>
internal readonly record struct StoredBucket(long Bucket, long Generation, int Count, long Earliest, long Latest, long Missing, int Bytes, ReadOnlyMemory<byte> Body);
