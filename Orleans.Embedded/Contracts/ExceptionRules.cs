using System.Reflection;

namespace Orleans.Embedded.Contracts;

internal static class ExceptionRules
{
    public static void Check(Assembly assembly, ContractWalk walk)
    {
        foreach (Type type in AssemblyTypes.Of(assembly).Exceptions)
        {
            // What a caller cannot name it cannot catch: an internal one is its assembly's own affair.
            if (!type.IsVisible) continue;
            if (Attributes.Has<GenerateSerializerAttribute>(type)) continue;
            string name = TypeNames.Of(type);
            walk.Report(type, name, $"{name} is an exception without [GenerateSerializer], so that a caller elsewhere sees a CodecNotFoundException instead: write [GenerateSerializer] above it");
        }
    }
}
