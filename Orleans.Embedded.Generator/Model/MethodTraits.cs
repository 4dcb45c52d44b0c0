namespace Orleans.Embedded.Generator.Model;

/// <summary>What attributes say of a method.</summary>
internal sealed record MethodTraits(bool OneWay, bool AlwaysInterleave, bool ReadOnly, string? Alias, string? ResponseTimeout);
