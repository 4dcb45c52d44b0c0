using System.ComponentModel;

namespace Orleans.Embedded.Calls;

/// <summary>Names a grain class of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true), EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrainClassAttribute(Type grainClass) : Attribute
{
    public Type GrainClass { get; } = grainClass;
}
