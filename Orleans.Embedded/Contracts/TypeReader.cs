using System.Collections.Concurrent;

namespace Orleans.Embedded.Contracts;

/// <summary>Reads a type that stands in a message or a state. What it finds does not depend on where, so it is found once.</summary>
internal static class TypeReader
{
    private static readonly ConcurrentDictionary<Type, TypeFindings> s_known = new();

    public static TypeFindings Of(Type type) => s_known.TryGetValue(type, out TypeFindings? known) ? known : s_known.GetOrAdd(type, Read(type));

    private static TypeFindings Read(Type type)
    {
        TypeFindings found = new();
        string name = TypeNames.Of(type);
        GenerateSerializerAttribute? mark = Attributes.Of<GenerateSerializerAttribute>(type);
        if (mark is null && RefusedTypes.IsOfTheFramework(type))
        {
            found.Add("", $"{name} is unknown to Orleans' serializer: write a record of your own with what is needed of it");
            return found;
        }

        ReadMarks(type, name, mark, found);
        if (type is { IsClass: true, IsAbstract: false, IsSealed: false })
            found.Add("", $"{name} is not sealed, so that a subclass could be sent that changes: write sealed, or abstract with sealed cases");
        MemberReader.Read(type, name, mark is { GenerateFieldIds: GenerateFieldIds.None }, found);
        if (type.IsValueType) return found;
        if (type.BaseType is { } parent && parent != typeof(object)) found.Follow("", parent);
        if (!type.IsSealed) UnionCases.Read(type, found);
        return found;
    }

    private static void ReadMarks(Type type, string name, GenerateSerializerAttribute? mark, TypeFindings found)
    {
        bool isImmutable = Attributes.Has<ImmutableAttribute>(type);
        if (mark is null)
        {
            string write = isImmutable ? "[GenerateSerializer]" : "[GenerateSerializer, Immutable]";
            found.Add("", $"{name} has no [GenerateSerializer], so that Orleans cannot send it: write {write} above it", ContractUse.Message);
        }
        else if (!isImmutable)
        {
            found.Add("", $"{name} is not marked as immutable, so that Orleans would copy it: write [Immutable] above it", ContractUse.Message);
        }

        if (mark is { ExcludesPrimaryConstructorParameters: true })
        {
            found.Add(
                "",
                $"{name} has IncludePrimaryConstructorParameters = false, so that what its constructor takes does not travel: remove it",
                ContractUse.Message);
        }
    }
}
