using System.CommandLine;
using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Commands;

/// <summary>What is asked of the platform itself, living or not.</summary>
internal sealed class PlatformCommands(PlatformDoor door)
{
    public Command Doctor() => Asking(
        "doctor",
        "Says what is installed, what runs and what is wrong: modules, versions, stores, ports, clock, disk. Works beside a running platform and without one. Exit code 1 when something is wrong.",
        "./arus doctor --data /var/lib/arus",
        new("doctor", Changes: false, WorksOffline: true));

    public Command Stop() => Asking(
        "stop",
        "Stops the platform that runs on the data directory, in order.",
        "./arus stop --data /var/lib/arus",
        new("stop", Changes: true, WorksOffline: false));

    public Command Audit()
    {
        Command audit = new("audit", "The audit journal.\n\nExample:\n  ./arus audit verify");
        audit.Add(Asking(
            "verify",
            "Walks the hash chain of the audit journal and names the first row that is not what was written. Exit code 1 when there is one.",
            "./arus audit verify --data /var/lib/arus",
            new("audit verify", Changes: true, WorksOffline: true)));
        return audit;
    }

    private Command Asking(string name, string description, string example, Question question)
    {
        Option<string> data = PlatformDoor.Data();
        Command command = new(name, $"{description}\n\nExample:\n  {example}") { data };
        command.SetAction((parsed, cancel) => door.Ask(parsed.GetRequiredValue(data), question, cancel));
        return command;
    }
}
