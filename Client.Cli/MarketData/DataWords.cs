using System.CommandLine;
using Arus.Client.Cli.Commands;

namespace Arus.Client.Cli.MarketData;

/// <summary>./arus data: what ticks and bars are stored.</summary>
internal sealed class DataWords(PlatformDoor door)
{
    private const string Help = """
        Says what is stored: symbol, feed, kind, first, last, count, gaps (of ticks: more than an hour without one; of bars: missing ones, weekends apart) and size. Works beside a running platform and without one.

        Example:
          ./arus data ls --data /var/lib/arus
        """;

    private readonly Option<string?> _tenant = new("--tenant") { Description = "Only this tenant's (shared: those for all)", HelpName = "ID" };
    private readonly Option<bool> _json = new("--json") { Description = "As JSON, with the size in bytes" };
    private readonly Option<string> _data = PlatformDoor.Data();

    public Command Command()
    {
        Command list = new("ls", Help) { _tenant, _json, _data };
        list.SetAction((parsed, cancel) =>
        {
            Arguments arguments = new();
            arguments.Add("tenant", parsed.GetValue(_tenant));
            arguments.Add("json", parsed.GetValue(_json));
            return door.Ask(parsed.GetRequiredValue(_data), new("data ls", Changes: false, WorksOffline: true) { Arguments = arguments.All() }, cancel);
        });
        return new("data", "The ticks and bars that are stored.\n\nExample:\n  ./arus data ls") { list };
    }
}
