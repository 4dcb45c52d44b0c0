namespace Orleans;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    public GenerateFieldIds GenerateFieldIds { get; init; }

    /// <summary>Unsaid, it is true for records and false for all else. Never say false: the record then loses what its constructor takes.</summary>
    public bool IncludePrimaryConstructorParameters
    {
        get;
        init
        {
            field = value;
            ExcludesPrimaryConstructorParameters = !value;
        }
    }

    /// <summary>False was said, and not only nothing.</summary>
    internal bool ExcludesPrimaryConstructorParameters { get; private init; }
}
