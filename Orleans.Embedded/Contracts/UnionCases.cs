namespace Orleans.Embedded.Contracts;

/// <summary>The types that may stand for a base: those of its assembly that derive from it.</summary>
internal static class UnionCases
{
    public static void Read(Type parent, TypeFindings found)
    {
        Type definition = parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent;
        foreach (Type child in AssemblyTypes.Of(parent.Assembly).Children(definition))
        {
            if (!parent.IsGenericType || parent == child.BaseType) found.Follow("", child);
            else if (Close(child, parent) is { } closed) found.Follow("", closed);
        }
    }

    /// <summary>A case of a generic union takes the union's own arguments, in their order; any other is read where it is named.</summary>
    private static Type? Close(Type child, Type parent)
    {
        Type[] passed = child.BaseType!.GetGenericArguments();
        return child.IsGenericTypeDefinition && passed.SequenceEqual(child.GetGenericArguments())
            ? child.MakeGenericType(parent.GetGenericArguments())
            : null;
    }
}
