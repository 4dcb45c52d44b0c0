using System.Text.Json;

namespace Arus.Silo.Settings;

/// <summary>Where values come from, the later winning: appsettings.json, appsettings.{Environment}.json, environment, command line.</summary>
internal static class SiloConfiguration
{
    public static (IConfigurationRoot Configuration, string Environment) Build(CommandLine line, string folder)
    {
        string environment = line.Settings.GetValueOrDefault("Environment")
            ?? Variable("ARUS_ENVIRONMENT") ?? Variable("DOTNET_ENVIRONMENT") ?? Variable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production;

        try
        {
            IConfigurationRoot root = new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile($"appsettings.{environment}.json", optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(CommandLine.ShortNames.Where(n => n.Short != "environment")
                    .Select(n => KeyValuePair.Create(n.Key, Variable("ARUS_" + n.Short.ToUpperInvariant()))).Where(p => p.Value is not null))
                .AddInMemoryCollection(line.Settings.Remove("Environment"))
                .Build();
            return (root, environment);
        }
        catch (InvalidDataException e)
        {
            string why = (e.GetBaseException() as JsonException)?.Message ?? e.Message;
            throw new StartRefusedException(ExitCode.Usage, $"appsettings cannot be read: {why.ReplaceLineEndings(" ")}");
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
