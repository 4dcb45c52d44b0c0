namespace Arus.Silo.Control;

/// <summary>What an operator wrote behind the command's words.</summary>
/// <param name="IsLiving">Whether the platform that answers is running, not only opened to answer.</param>
public sealed record ControlRequest(bool IsLiving, ImmutableSortedDictionary<string, string> Arguments);
