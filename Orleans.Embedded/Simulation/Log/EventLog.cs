using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Orleans.Embedded.Simulation;

/// <summary>What happened, in order: a SHA-256 over the bytes of every event, and the last of them in words.</summary>
public sealed class EventLog : IDisposable
{
    /// <summary>Longer names are cut; their whole length still counts.</summary>
    private const int LongestText = 1024;

    private const int LargestEvent = 64 + (3 * 3 * LongestText);
    private const int Remembered = 256;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _bytes = new byte[64 * 1024];
    private readonly SimulatedEvent[] _last = new SimulatedEvent[Remembered];
    private int _filled;

    public long Count { get; private set; }

    /// <summary>The run so far, as hex digits.</summary>
    public string Hash
    {
        get
        {
            Flush();
            return Convert.ToHexStringLower(_hash.GetCurrentHash());
        }
    }

    public ImmutableArray<SimulatedEvent> Last(int count)
    {
        int known = (int)Math.Min(Math.Min(count, Count), Remembered);
        ImmutableArray<SimulatedEvent>.Builder events = ImmutableArray.CreateBuilder<SimulatedEvent>(known);
        for (long i = Count - known; i < Count; i++) events.Add(_last[i % Remembered]);
        return events.MoveToImmutable();
    }

    public void Dispose() => _hash.Dispose();

    internal void Add(in SimulatedEvent one)
    {
        _last[Count++ % Remembered] = one;
        if (_bytes.Length - _filled < LargestEvent) Flush();
        Span<byte> to = _bytes.AsSpan(_filled);
        to[0] = (byte)one.Kind;
        to[1] = (byte)one.Outcome;
        BinaryPrimitives.WriteInt64LittleEndian(to[2..], one.Turn);
        BinaryPrimitives.WriteInt64LittleEndian(to[10..], one.Time.Ticks);
        BinaryPrimitives.WriteUInt64LittleEndian(to[18..], one.Detail);
        int at = 26;
        at += Put(to[at..], one.Grain.IsDefault ? null : one.Grain.Type.Value.Text);
        at += Put(to[at..], one.Grain.IsDefault ? null : one.Grain.Key.Text);
        at += Put(to[at..], one.What);
        _filled += at;
    }

    /// <summary>Begins anew from a hash: what follows depends on all that went before.</summary>
    internal void Continue(string hash)
    {
        Flush();
        _hash.GetHashAndReset();
        _hash.AppendData(Convert.FromHexString(hash));
    }

    private static int Put(Span<byte> to, string? text)
    {
        BinaryPrimitives.WriteInt32LittleEndian(to, text?.Length ?? -1);
        if (text is null) return 4;
        return 4 + Encoding.UTF8.GetBytes(text.AsSpan(0, Math.Min(text.Length, LongestText)), to[4..]);
    }

    private void Flush()
    {
        if (_filled > 0) _hash.AppendData(_bytes.AsSpan(0, _filled));
        _filled = 0;
    }
}
