using System.CommandLine;
using Arus.Client.Cli.Commands;
using Arus.Client.Cli.MarketData;

namespace Arus.Client.Cli.Trading;

/// <summary>./arus terminal register and what follows: the terminals that may connect to a running platform.</summary>
internal sealed class TerminalWords(PlatformDoor door)
{
    public Command Command()
    {
        Command terminal = new("terminal", "The MetaTrader 5 terminals that may connect. Without a word of these it runs a simulated one: see ./arus terminal --help.\n\nExample:\n  ./arus terminal register --id desk-1 --feed broker --trade");
        terminal.Add(Register());
        terminal.Add(Asking("renew", "Makes another token and prints it, once. The one before opens nothing more, and a living session ends.", changes: true));
        terminal.Add(Asking("revoke", "The token opens nothing more, at once.", changes: true));
        Option<bool> release = new("--release") { Description = "It forgets the login and server it was bound to, too" };
        terminal.Add(Asking("unlock", "Lets a terminal connect again that two sessions took from one another.", changes: true, release));
        terminal.Add(Asking("show", "Says how a terminal is: status, session, account, feed, commands whose fate is not known.", changes: false));
        return terminal;
    }

    private Command Register() => Asking(
        "register",
        "Makes a terminal and prints its token, once: it is stored nowhere.",
        changes: true,
        new Option<string?>("--title") { Description = "What people call it (default: its id)", HelpName = "TEXT" },
        new Option<string?>("--feed") { Description = "The feed it brings ticks to, made when it is not there; of the platform's own tenant one that may be shared", HelpName = "NAME" },
        new Option<string?>("--zone") { Description = "The broker's clock: UTC+2, Europe/Athens, America/New_York+7 (default UTC+2)", HelpName = "ZONE" },
        new Option<bool>("--trade") { Description = "Orders may go to it" });

    private Command Asking(string verb, string description, bool changes, params Option[] more)
    {
        Option<string> id = new("--id") { Description = "The terminal's id", HelpName = "ID", Required = true };
        Option<string?> tenant = new("--tenant") { Description = "Whose terminal (default: the platform's own)", HelpName = "ID" };
        Option<string> data = PlatformDoor.Data();
        Command command = new(verb, $"{description}\n\nExample:\n  ./arus terminal {verb} --id desk-1 --tenant acme") { id, tenant };
        foreach (Option option in more) command.Add(option);
        command.Add(data);
        command.SetAction((parsed, cancel) =>
        {
            Arguments arguments = new();
            arguments.Add("id", parsed.GetRequiredValue(id));
            arguments.Add("tenant", parsed.GetValue(tenant));
            foreach (Option option in more)
            {
                string name = option.Name.TrimStart('-');
                if (option is Option<bool> flag) arguments.Add(name, parsed.GetValue(flag));
                else if (option is Option<string?> text) arguments.Add(name, parsed.GetValue(text));
            }

            return door.Ask(parsed.GetRequiredValue(data), new($"terminal {verb}", changes, WorksOffline: false) { Arguments = arguments.All() }, cancel);
        });
        return command;
    }
}
