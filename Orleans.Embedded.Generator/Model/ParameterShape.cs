namespace Orleans.Embedded.Generator.Model;

/// <param name="Type">The type as written in code, with its nullable annotations.</param>
/// <param name="TypeOf">The same type as <c>typeof</c> takes it.</param>
/// <param name="IsValue">Needs no initial value to satisfy the compiler.</param>
/// <param name="HoldsReferences">Must be cleared before the call is pooled, or the pool keeps an argument alive.</param>
internal sealed record ParameterShape(string Type, string TypeOf, bool IsValue, bool HoldsReferences, bool IsToken);
