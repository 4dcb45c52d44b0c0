using System.Buffers.Binary;
using System.Text;

namespace Arus.Domain.Indicators;

/// <summary>
/// The bytes of an <see cref="IndicatorSet"/>: version, bars seen, how many indicators, values; for each its name and the length of
/// its state, then the state; last a checksum. Little-endian.
/// </summary>
internal static class SetCheckpoint
{
    /// <summary>Rises whenever an indicator's state or arithmetic changes: an older checkpoint is then computed anew from bars.</summary>
    private const long Version = 1;

    public static byte[] Write(IndicatorSet set, ReadOnlySpan<IIndicator> indicators)
    {
        StateWriter all = new();
        all.Write(Version);
        all.Write(set.Count);
        all.Write(indicators.Length);
        all.Write(set.Current);
        for (int i = 0; i < indicators.Length; i++)
        {
            StateWriter one = new();
            indicators[i].Save(one);
            byte[] name = Encoding.ASCII.GetBytes(set.Specs[i].Text);
            all.Write(name.Length);
            all.Write(name.AsSpan());
            all.Write(one.Written.Length);
            all.Write(one.Written);
        }

        all.Write(Checksum(all.Written));
        return all.Written.ToArray();
    }

    /// <summary>Fills indicators and values; answers why not, or nothing.</summary>
    public static string Read(
        ReadOnlySpan<byte> bytes, ImmutableArray<IndicatorSpec> specs, ReadOnlySpan<IIndicator> indicators, Span<double> values, out long count)
    {
        count = 0;
        if (bytes.Length < sizeof(long) || Checksum(bytes[..^sizeof(long)]) != BinaryPrimitives.ReadInt64LittleEndian(bytes[^sizeof(long)..]))
        {
            return "the checkpoint is damaged: its checksum differs";
        }

        try
        {
            StateReader reader = new(bytes[..^sizeof(long)]);
            if (reader.ReadInt64() is var version && version != Version) return $"the checkpoint is of version {version}, and this is version {Version}";

            count = reader.ReadInt64();
            if (reader.ReadInt64() is var length && length != specs.Length) return $"the checkpoint holds {length} indicators, and the set {specs.Length}";

            reader.Read(values);
            for (int i = 0; i < specs.Length; i++)
            {
                if (Load(ref reader, specs[i], indicators[i]) is { Length: > 0 } because) return because;
            }

            return "";
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static string Load(ref StateReader reader, IndicatorSpec spec, IIndicator indicator)
    {
        string name = Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadInt64()));
        if (name != spec.Text) return $"the checkpoint holds {name} where the set has {spec.Text}";

        StateReader state = new(reader.ReadBytes(reader.ReadInt64()));
        indicator.Load(ref state);
        return state.IsAtEnd ? "" : $"the checkpoint's state of {name} is longer than what {name} reads";
    }

    /// <summary>FNV-1a, 64 bits: finds a cut or a changed byte, not a forger.</summary>
    private static long Checksum(ReadOnlySpan<byte> bytes)
    {
        ulong hash = 14695981039346656037;
        foreach (byte one in bytes) hash = (hash ^ one) * 1099511628211;
        return (long)hash;
    }
}
