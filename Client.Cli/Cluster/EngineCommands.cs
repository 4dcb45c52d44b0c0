using System.CommandLine;

namespace Arus.Client.Cli;

/// <summary>Microsoft.Orleans has no simulator: this build has no command more.</summary>
internal static class EngineCommands
{
    public static void Add(RootCommand root, TextWriter output, TextWriter errors) => _ = (root, output, errors);
}
