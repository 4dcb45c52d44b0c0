namespace Orleans.Embedded.Generator.Model;

/// <param name="Constraints">All constraints, as a class states them; empty when there are none.</param>
/// <param name="Inherited">The one word an explicit implementation repeats (class, struct, default), so that <c>T?</c> means the same.</param>
internal sealed record TypeParameterShape(string Name, string Constraints, string Inherited);
