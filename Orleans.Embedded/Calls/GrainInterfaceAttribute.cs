using System.ComponentModel;

namespace Orleans.Embedded.Calls;

/// <summary>Names the generated reference of a grain interface.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true), EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainInterfaceAttribute(Type grainInterface, Type reference) : Attribute
{
    public Type GrainInterface { get; } = grainInterface;

    public Type Reference { get; } = reference;
}
