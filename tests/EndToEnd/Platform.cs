using System.Text.Json;

namespace Arus.EndToEnd.Tests;

/// <summary>Starts the platform's program on a free port and a data directory of the test's own.</summary>
internal sealed class Platform : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-e2e-").FullName;

    public string Data => Path.Combine(_folder, "data");

    public Child Start(params string[] settings) => Child.Start("dotnet", [Built.Silo, "--port", "0", "--data", Data, .. settings]);

    public Task<Ended> Run(params string[] settings) => Start(settings).End();

    public Task<Ended> Cli(params string[] arguments) => Child.Run("dotnet", [Built.Cli, .. arguments, "--data", Data], ("ARUS__Host__Port", "0"));

    /// <summary>Its address, once it is ready.</summary>
    public async Task<Uri> Ready(Child platform)
    {
        await platform.Line("ready in");
        using JsonDocument file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Data, "arus.lock")));
        return new(file.RootElement.GetProperty("url").GetString()!);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
