using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Arus.Grains.Storage;

namespace Arus.Integrations.Storage;

/// <summary>The scripts under deploy/migrations, as they are embedded: <c>migrations/{engine}/{store}/{number}-{name}.sql</c>.</summary>
internal static class Migrations
{
    public static ImmutableArray<Migration> Of(string engine, StoreName store)
    {
        string folder = $"migrations/{engine}/{FileName(store)}/";
        Assembly assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[folder.Length..]))];
    }

    public static string FileName(StoreName store) => store switch
    {
        StoreName.Money => "money",
        StoreName.History => "history",
        StoreName.Market => "market",
    };

    public static Migration Make(int number, string name, string sql) =>
        new(number, name, sql, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql))));

    /// <summary>Those still to run, when what ran is what is known here.</summary>
    /// <exception cref="MigrationException">A script that ran was edited or is gone, or the database is newer than this program.</exception>
    public static IEnumerable<Migration> Pending(string database, ImmutableArray<Migration> known, IReadOnlyDictionary<int, string> applied)
    {
        foreach ((int number, string checksum) in applied.OrderBy(a => a.Key))
        {
            Migration? script = known.FirstOrDefault(m => m.Number == number);
            if (script is null) throw new MigrationException($"{database} was made by a newer version: it has migration {number}, unknown here. Run that version or restore a backup.");
            if (script.Checksum != checksum) throw new MigrationException($"{database}: migration {script.Name} was edited after it had run. Restore its text and write a new one.");
        }

        return known.Where(m => !applied.ContainsKey(m.Number));
    }

    private static Migration Read(Assembly assembly, string resource, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Make(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
