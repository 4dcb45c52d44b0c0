namespace Arus.EndToEnd.Tests;

/// <summary>What a program said and how it ended.</summary>
internal sealed record Ended(int ExitCode, ImmutableArray<string> Output, ImmutableArray<string> Errors);
