namespace Arus.Silo.Settings;

/// <summary>Finds keys that no options read: mostly a slip of the pen, so the nearest known key is offered.</summary>
internal static class UnknownKeys
{
    public static IEnumerable<SettingsFault> Find(IConfigurationSection root, IReadOnlyDictionary<string, SortedSet<string>> known)
    {
        foreach ((string path, string? value) in root.AsEnumerable(makePathsRelative: true).OrderBy(e => e.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (value is null || path.Length == 0) continue;

            string[] parts = path.Split(':', 2);
            string full = $"{SettingsReader.Root}:{path}";
            if (!known.TryGetValue(parts[0], out SortedSet<string>? keys))
            {
                yield return new(full, "is not a setting", $"the sections are {string.Join(", ", known.Keys)}");
            }
            else if (parts.Length == 1 || !keys.Contains(parts[1]))
            {
                string? near = parts.Length == 1 ? null : Nearest(parts[1], keys);
                string remedy = near is null ? $"{SettingsReader.Root}:{parts[0]} has {string.Join(", ", keys)}" : $"did you mean {SettingsReader.Root}:{parts[0]}:{near}?";
                yield return new(full, "is not a setting", remedy);
            }
        }
    }

    private static string? Nearest(string written, IEnumerable<string> keys)
    {
        (string Key, int Distance) best = keys.Select(k => (k, Distance(written, k))).MinBy(p => p.Item2);
        return best.Distance <= Math.Max(2, written.Length / 3) ? best.Key : null;
    }

    /// <summary>How many letters must be put in, taken out or changed.</summary>
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + change));
            }
        }

        return row[b.Length];
    }
}
