namespace Orleans;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ImmutableAttribute : Attribute;
