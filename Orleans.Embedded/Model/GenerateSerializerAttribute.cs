namespace Orleans;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    public GenerateFieldIds GenerateFieldIds { get; init; }

    public bool IncludePrimaryConstructorParameters { get; init; } = true;
}
