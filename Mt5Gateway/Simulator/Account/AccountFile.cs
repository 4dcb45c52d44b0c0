using System.Buffers.Binary;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>The simulated broker's own books on disk: replaced whole, so that a kill leaves the old or the new.</summary>
internal sealed class AccountFile(string path)
{
    /// <summary>Null when there is none yet.</summary>
    public (byte[] Venue, ImmutableArray<Magic> Held)? Load()
    {
        if (!File.Exists(path)) return null;

        byte[] bytes = File.ReadAllBytes(path);
        int held = bytes.Length < 4 ? -1 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (held < 0 || bytes.Length < 4 + (8L * held)) throw new FormatException($"{path} is no account of a simulated terminal: move it away to begin a new one");

        IEnumerable<Magic> magics = Enumerable.Range(0, held).Select(i => new Magic(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(4 + (8 * i)))));
        return (bytes[(4 + (8 * held))..], [.. magics]);
    }

    public void Save(byte[] venue, IReadOnlyCollection<Magic> held)
    {
        byte[] head = new byte[4 + (8 * held.Count)];
        BinaryPrimitives.WriteInt32LittleEndian(head, held.Count);
        int at = 4;
        foreach (Magic magic in held)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(at), magic.Value);
            at += 8;
        }

        string next = path + ".next";
        using (FileStream file = new(next, FileMode.Create, FileAccess.Write))
        {
            file.Write(head);
            file.Write(venue);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
