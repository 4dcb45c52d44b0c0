namespace Arus.Client.Cli.Platform;

/// <summary>A command of the platform, by the words that call it.</summary>
internal sealed record Question(string Words, bool Changes, bool WorksOffline);
