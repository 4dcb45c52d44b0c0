namespace Orleans.Embedded.Generator.Model;

/// <summary>A grain interface and its reference class, both as open types.</summary>
internal sealed record Registration(string Interface, string Reference);
