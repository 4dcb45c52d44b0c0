namespace Arus.Silo.Settings;

/// <summary>What stands behind the program's name: words that say what to do, then settings as "--key value" or "--key=value".</summary>
/// <param name="Arguments">What is meant for the command that the words name ("--tenant acme").</param>
public sealed record CommandLine(
    ImmutableArray<string> Words, ImmutableSortedDictionary<string, string?> Settings, ImmutableSortedDictionary<string, string> Arguments)
{
    private static readonly ImmutableSortedDictionary<string, string> s_short = ImmutableSortedDictionary.CreateRange(StringComparer.OrdinalIgnoreCase,
    [
        new KeyValuePair<string, string>("port", "Arus:Host:Port"),
        new("bind", "Arus:Host:Bind"),
        new("data", "Arus:Host:Data"),
        new("speed", "Arus:Host:Speed"),
        new("environment", "Environment"),
    ]);

    /// <summary>The short names, which are also environment variables (ARUS_PORT).</summary>
    public static IEnumerable<(string Short, string Key)> ShortNames => s_short.Select(p => (p.Key, p.Value));

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        ImmutableArray<string> words = [.. args.TakeWhile(a => !a.StartsWith('-'))];
        var settings = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.OrdinalIgnoreCase);
        var arguments = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);

        for (int i = words.Length; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || args[i].Length == 2)
            {
                throw new StartRefusedException(ExitCode.Usage, $"'{args[i]}' is not a setting: write --key value, for example --port 8080");
            }

            string[] parts = args[i][2..].Split('=', 2);
            string? value = parts.Length == 2 ? parts[1] : i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : null;
            if (value is null)
            {
                throw new StartRefusedException(ExitCode.Usage, $"--{parts[0]} has no value: write --{parts[0]} VALUE");
            }

            bool isArgument = !words.IsEmpty && !s_short.ContainsKey(parts[0]) && !parts[0].Contains(':', StringComparison.Ordinal);
            if (isArgument) arguments[parts[0]] = value;
            else settings[Key(parts[0])] = value;
        }

        return new(words, settings.ToImmutable(), arguments.ToImmutable());
    }

    private static string Key(string written)
    {
        if (s_short.TryGetValue(written, out string? key)) return key;
        if (!written.Contains(':', StringComparison.Ordinal))
        {
            throw new StartRefusedException(ExitCode.Usage, $"--{written} is not a setting: write --{string.Join(", --", s_short.Keys)}, or --Section:Key as in --Host:Port");
        }

        bool named = written.StartsWith(SettingsReader.Root + ":", StringComparison.OrdinalIgnoreCase) || written.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase);
        return named ? written : $"{SettingsReader.Root}:{written}";
    }
}
