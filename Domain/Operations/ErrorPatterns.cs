using Arus.Grains.Abstractions.Operations;

namespace Arus.Domain.Operations;

/// <summary>The known patterns; the first that fits counts.</summary>
public static class ErrorPatterns
{
    public static ErrorPattern Unknown { get; } = new(
        "unknown", [], null, ErrorCategory.System, Severity.Error, RecoveryKind.None,
        new("Something went wrong on our side. It has been recorded.", "No pattern is known: read the frames, mend the cause, and add a pattern if it can recover."));

    public static ImmutableArray<ErrorPattern> Known { get; } =
    [
        new("store-damaged", ["Arus.Grains.Storage.StoreDamagedException", "Arus.Grains.Storage.JournalDamagedException"], null,
            ErrorCategory.System, Severity.Critical, RecoveryKind.Page,
            new("Your data cannot be read right now. We have been called.", "Stop the platform and restore the last backup of the store that the message names.")),
        new("disk-full", ["Microsoft.Data.Sqlite.SqliteException", "System.IO.IOException"], "full",
            ErrorCategory.System, Severity.Critical, RecoveryKind.Page,
            new("Nothing can be saved right now. We have been called.", "Make room on the volume of the data directory; writes go on by themselves.")),
        new("disk-full", ["System.IO.IOException"], "No space left",
            ErrorCategory.System, Severity.Critical, RecoveryKind.Page,
            new("Nothing can be saved right now. We have been called.", "Make room on the volume of the data directory; writes go on by themselves.")),
        new("out-of-memory", ["System.OutOfMemoryException"], null,
            ErrorCategory.System, Severity.Critical, RecoveryKind.Page,
            new("The platform is overloaded. We have been called.", "Look at the resident memory and the activations by grain type; give memory or shed load.")),
        new("lost-race", ["Orleans.Storage.InconsistentStateException"], null,
            ErrorCategory.System, Severity.Warning, RecoveryKind.Retry,
            new("Somebody changed this at the same time. Try again.", "Two activations wrote one state; the loser reloads. Many of these mean a grain that lives twice.")),
        new("mailbox-full", ["Orleans.Runtime.LimitExceededException"], null,
            ErrorCategory.Performance, Severity.Error, RecoveryKind.Degrade,
            new("This is very busy right now. Try again in a moment.", "A grain gets more calls than it answers: find its slow turns, or split its key.")),
        new("timeout", ["System.TimeoutException"], null,
            ErrorCategory.Performance, Severity.Error, RecoveryKind.Retry,
            new("This took too long. Check whether it was done before you try again.", "The outcome is unknown. Look for turns over 200 ms and for calls that wait for each other.")),
        new("rate-limited", ["System.Net.Http.HttpRequestException"], "429",
            ErrorCategory.Integration, Severity.Warning, RecoveryKind.CircuitBreak,
            new("A provider asks us to slow down. Try again in a minute.", "The provider's quota is used up: raise it, or route to another.")),
        new("network", ["System.Net.Http.HttpRequestException", "System.Net.Sockets.SocketException", "System.Net.WebSockets.WebSocketException"], null,
            ErrorCategory.Integration, Severity.Error, RecoveryKind.FailOver,
            new("A service that we depend on cannot be reached. Try again in a moment.", "Look at the dependency in the hub, at names and routes; it fails over where another is configured.")),
        new("database", ["Npgsql.NpgsqlException", "Npgsql.PostgresException", "Microsoft.Data.Sqlite.SqliteException"], null,
            ErrorCategory.Integration, Severity.Error, RecoveryKind.Retry,
            new("Nothing can be saved right now. Try again in a moment.", "Look at the database: is it up, is it locked, are its connections used up?")),
        new("forged", ["System.Security.Cryptography.CryptographicException", "System.Security.Authentication.AuthenticationException"], null,
            ErrorCategory.Security, Severity.Critical, RecoveryKind.Page,
            new("This could not be trusted and was refused.", "A signature or key did not hold: find out who sent it before anything else.")),
        new("forbidden", ["System.UnauthorizedAccessException", "System.Security.SecurityException"], null,
            ErrorCategory.Security, Severity.Error, RecoveryKind.None,
            new("This is not allowed.", "The process lacks a right, or somebody tries what they may not: look at path and caller.")),
        new("file", ["System.IO.IOException", "System.IO.DirectoryNotFoundException", "System.IO.FileNotFoundException"], null,
            ErrorCategory.System, Severity.Error, RecoveryKind.Retry,
            new("Something could not be saved. Try again in a moment.", "Look at the volume that the message names.")),
        new("bad-value", ["System.FormatException", "System.ArgumentException", "System.ArgumentNullException", "System.ArgumentOutOfRangeException", "System.OverflowException"], null,
            ErrorCategory.Business, Severity.Warning, RecoveryKind.None,
            new("A value was not as expected.", "A value got past its checks: refuse it where it comes in.")),
    ];

    public static ErrorPattern Of(string type, string? message) =>
        Known.FirstOrDefault(pattern => pattern.Types.Contains(type) && (pattern.Contains is null || message?.Contains(pattern.Contains, StringComparison.OrdinalIgnoreCase) == true))
        ?? Unknown;

    public static ErrorPattern Named(string name) => Known.FirstOrDefault(pattern => pattern.Name == name) ?? Unknown;
}
