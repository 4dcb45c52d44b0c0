namespace Orleans.Embedded.Generator.Model;

/// <param name="Owner">The interface that declares the method: its explicit implementation and the cast of the target name it.</param>
/// <param name="Name">The name in metadata; <paramref name="Written"/> is the same, escaped for code.</param>
/// <param name="CallClass">The nested class of a call in flight.</param>
/// <param name="Result">T of Task&lt;T&gt; or ValueTask&lt;T&gt;; empty otherwise.</param>
internal sealed record MethodShape(
    string Owner,
    string OwnerTypeOf,
    string Name,
    string Written,
    string CallClass,
    ResultKind Kind,
    string Result,
    EquatableArray<TypeParameterShape> TypeParameters,
    EquatableArray<ParameterShape> Parameters,
    MethodTraits Traits);
