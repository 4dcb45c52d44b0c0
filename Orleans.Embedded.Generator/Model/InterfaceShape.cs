namespace Orleans.Embedded.Generator.Model;

/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Name">The reference class's name, unique in the namespace.</param>
/// <param name="Interface">The interface as a base of the reference class.</param>
/// <param name="Registration">The two types as the assembly attribute names them.</param>
internal sealed record InterfaceShape(
    string Namespace,
    string Name,
    string Interface,
    Registration Registration,
    EquatableArray<TypeParameterShape> TypeParameters,
    EquatableArray<MethodShape> Methods)
{
    public string HintName => (Namespace.Length == 0 ? Name : Namespace.Replace("@", "") + "." + Name) + ".g.cs";
}
