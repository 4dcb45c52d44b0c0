namespace Orleans.Embedded.Generator.Model;

/// <summary>What was read of one declaration: its shape, or why it has none.</summary>
internal sealed record Finding<T>(T? Shape, EquatableArray<Refusal> Refusals)
    where T : class, IEquatable<T>;
