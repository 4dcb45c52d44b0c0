using System.Buffers.Binary;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage.Sqlite;

/// <summary>
/// The write-ahead log that a crash left. SQLite takes the first frame that does not add up for its end, and what stands behind
/// is gone without a word. Each transaction is on disk before the next begins, so a crash can tear the last one alone: where
/// two or more follow a torn frame, the log was damaged, and acknowledged writes would be lost.
/// </summary>
internal sealed class WriteAheadLog
{
    private const int HeaderLength = 32;
    private const int FrameHeaderLength = 24;
    private const uint Magic = 0x377f0682;

    private readonly byte[] _header = new byte[HeaderLength];
    private bool _bigEndian;
    private uint _first;
    private uint _second;

    private ReadOnlySpan<byte> Salt => _header.AsSpan(16, 8);

    /// <exception cref="StoreDamagedException">Acknowledged writes in it cannot be read.</exception>
    public static void Inspect(string database)
    {
        string path = database + "-wal";
        if (!File.Exists(path)) return;

        using FileStream log = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        new WriteAheadLog().Inspect(database, log);
    }

    private void Inspect(string database, FileStream log)
    {
        // Shorter, or of nothing but zeros, it was never finished: nothing in it was acknowledged.
        if (log.ReadAtLeast(_header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !_header.AsSpan().ContainsAnyExcept((byte)0)) return;

        uint magic = Number(_header, 0);
        _bigEndian = (magic & 1) == 1;
        Sum(_header.AsSpan(0, 24));
        if ((magic & ~1u) != Magic || !SumIs(_header, 24)) throw new StoreDamagedException(database, "the header of its write-ahead log is not what was written");

        byte[] frame = new byte[FrameHeaderLength + (int)Number(_header, 8)];
        int torn = 0;
        int behind = 0;
        for (int number = 1; log.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length; number++)
        {
            bool ours = frame.AsSpan(8, 8).SequenceEqual(Salt);
            if (torn == 0 && !(ours && Holds(frame))) torn = number;
            if (torn > 0 && ours && Number(frame, 4) != 0) behind++;
        }

        if (behind > 1) throw new StoreDamagedException(database, $"frame {torn} of its write-ahead log is not what was written, and {behind} transactions stand behind it");
    }

    private bool Holds(byte[] frame)
    {
        Sum(frame.AsSpan(0, 8));
        Sum(frame.AsSpan(FrameHeaderLength));
        return SumIs(frame, 16);
    }

    private bool SumIs(byte[] at, int offset) => Number(at, offset) == _first && Number(at, offset + 4) == _second;

    /// <summary>SQLite's running checksum, over pairs of words in the byte order that the header names.</summary>
    private void Sum(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            _first += Word(bytes) + _second;
            _second += Word(bytes[4..]) + _first;
        }
    }

    private uint Word(ReadOnlySpan<byte> bytes) =>
        _bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static uint Number(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(offset));
}
