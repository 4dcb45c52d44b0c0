using Arus.Grains.Abstractions.Operations;

namespace Arus.Domain.Operations;

/// <summary>
/// Failures that are known: of one of these types (by full name) and with this text in the message, where one is named.
/// </summary>
public sealed record ErrorPattern(
    string Name,
    ImmutableArray<string> Types,
    string? Contains,
    ErrorCategory Category,
    Severity Severity,
    RecoveryKind Recovery,
    ErrorWords Words);
