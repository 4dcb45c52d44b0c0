using System.Globalization;

namespace Orleans.Runtime;

public static class GrainIdKeyExtensions
{
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    public static Guid GetGuidKey(this GrainId grainId) =>
        Guid.TryParseExact(grainId.Key.Text, "N", out Guid key)
            ? key
            : throw new ArgumentException($"The key of {grainId} is no Guid", nameof(grainId));

    public static long GetIntegerKey(this GrainId grainId) =>
        long.TryParse(grainId.Key.Text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long key)
            ? key
            : throw new ArgumentException($"The key of {grainId} is no integer", nameof(grainId));
}
