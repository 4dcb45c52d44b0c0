using System.Buffers.Binary;
using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>
/// Two records that are written in turn and flushed: a write that is cut off spoils one, and the other is the truth. A record is
/// its turn, sequence, magic, epoch and a checksum, eight bytes each.
/// </summary>
public sealed class CommandFile : ICommandFile, IDisposable
{
    private const int Record = 40;

    private readonly FileStream _file;
    private ulong _turn;

    public CommandFile(string path)
    {
        _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0, FileOptions.WriteThrough);
        Span<byte> both = stackalloc byte[2 * Record];
        int length = _file.ReadAtLeast(both, both.Length, throwOnEndOfStream: false);
        if (length >= Record) Read(both[..Record]);
        if (length >= 2 * Record) Read(both[Record..]);
    }

    public CommandMark Mark { get; private set; }

    public long Epoch { get; private set; }

    public void Write(CommandMark mark, long epoch)
    {
        Span<byte> record = stackalloc byte[Record];
        BinaryPrimitives.WriteUInt64LittleEndian(record, _turn + 1);
        BinaryPrimitives.WriteInt64LittleEndian(record[8..], mark.Sequence);
        BinaryPrimitives.WriteUInt64LittleEndian(record[16..], mark.Magic.Value);
        BinaryPrimitives.WriteInt64LittleEndian(record[24..], epoch);
        BinaryPrimitives.WriteUInt64LittleEndian(record[32..], Sum(record));

        _file.Position = (long)((_turn + 1) % 2) * Record;
        _file.Write(record);
        _file.Flush(flushToDisk: true);
        (_turn, Mark, Epoch) = (_turn + 1, mark, epoch);
    }

    public void Dispose() => _file.Dispose();

    private void Read(ReadOnlySpan<byte> record)
    {
        ulong turn = BinaryPrimitives.ReadUInt64LittleEndian(record);
        if (turn <= _turn || BinaryPrimitives.ReadUInt64LittleEndian(record[32..]) != Sum(record)) return;

        _turn = turn;
        Mark = new(BinaryPrimitives.ReadInt64LittleEndian(record[8..]), new(BinaryPrimitives.ReadUInt64LittleEndian(record[16..])));
        Epoch = BinaryPrimitives.ReadInt64LittleEndian(record[24..]);
    }

    private static ulong Sum(ReadOnlySpan<byte> record)
    {
        ulong sum = 0;
        for (int at = 0; at < Record - 8; at += 8) sum = Seeds.Mix(sum ^ BinaryPrimitives.ReadUInt64LittleEndian(record[at..]));
        return sum;
    }
}
