using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Arus.Client.Cli.Commands;
using Arus.Client.Cli.Indicators;
using Arus.Client.Cli.MarketData;
using Arus.Client.Cli.Platform;
using Arus.Client.Cli.Trading;

namespace Arus.Client.Cli;

internal static class CliRun
{
    /// <summary>After Ctrl-C the platform ends the piece of work it has in hand, and says what became of it.</summary>
    private static readonly TimeSpan s_stopWithin = TimeSpan.FromSeconds(30);

    public static Task<int> Main(string[] args) => Run(args, new PlatformFinder(), Console.Out, Console.Error);

    public static async Task<int> Run(IReadOnlyList<string> args, IPlatformFinder platforms, TextWriter output, TextWriter errors)
    {
        RootCommand root = Root(platforms, output, errors);
        ParseResult parsed = root.Parse(args.Count > 0 && args[0] == "help" ? [.. args.Skip(1), "--help"] : args);
        if (Fault(parsed) is { } fault)
        {
            await errors.WriteLineAsync($"arus: {fault}");
            return ExitCode.Usage;
        }

        try
        {
            if (parsed.Action is HelpAction) return await Help(parsed, output);
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors, ProcessTerminationTimeout = s_stopWithin });
        }
        catch (MistakeException e)
        {
            await errors.WriteLineAsync($"arus: {e.Message}");
            return e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("arus: stopped");
            return ExitCode.Finding;
        }
    }

    /// <summary>The help speaks of the front door, not of the program behind it.</summary>
    private static async Task<int> Help(ParseResult parsed, TextWriter output)
    {
        using StringWriter text = new();
        int exit = await parsed.InvokeAsync(new InvocationConfiguration { Output = text });
        await output.WriteAsync(text.ToString().Replace(RootCommand.ExecutableName, "./arus", StringComparison.Ordinal));
        return exit;
    }

    private static RootCommand Root(IPlatformFinder platforms, TextWriter output, TextWriter errors)
    {
        RootCommand root = new("The command line of Arus.\n\nExample:\n  ./arus doctor --data ./data");
        PlatformDoor door = new(platforms, output, errors);
        PlatformCommands commands = new(door);
        root.Add(commands.Doctor());
        root.Add(commands.Stop());
        root.Add(commands.Audit());
        root.Add(new ImportWords(door).Command());
        root.Add(new ExportWords(door).Command());
        root.Add(new DataWords(door).Command());
        root.Add(new TerminalWords(door).Command());
        root.Add(new IndicatorsCommand(output).Command());
        EngineCommands.Add(root, output, errors);
        return root;
    }

    private static string? Fault(ParseResult parsed)
    {
        string path = Path(parsed.CommandResult);
        if (parsed.UnmatchedTokens is [{ } word, ..])
        {
            return parsed.CommandResult.Command is RootCommand
                ? $"'{word}' is no command: see ./arus help"
                : $"'{path}' does not know '{word}': see ./arus {path} --help";
        }

        if (parsed.Errors is [{ } error, ..]) return $"{error.Message.ReplaceLineEndings(" ").TrimEnd('.')}: see {See(path)}";
        return null;
    }

    private static string See(string path) => path.Length == 0 ? "./arus help" : $"./arus {path} --help";

    private static string Path(SymbolResult? result) =>
        result is CommandResult { Command: not RootCommand } command ? $"{Path(command.Parent)} {command.Command.Name}".Trim() : "";
}
