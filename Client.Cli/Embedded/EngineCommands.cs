using System.CommandLine;
using Arus.Client.Cli.Simulation;

namespace Arus.Client.Cli;

/// <summary>What only the embedded engine can do.</summary>
internal static class EngineCommands
{
    public static void Add(RootCommand root, TextWriter output, TextWriter errors) => root.Add(new SimulateCommand(output, errors, Workloads.All).Command());
}
