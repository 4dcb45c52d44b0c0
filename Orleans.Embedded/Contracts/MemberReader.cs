using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Embedded.Contracts;

internal static class MemberReader
{
    public static void Read(Type type, string name, bool needsIds, TypeFindings found)
    {
        List<HeldMember> held = HeldMember.Of(type);
        for (int i = 0; i < held.Count; i++)
        {
            HeldMember member = held[i];
            string where = $"{name}.{member.Name}";
            string path = $".{member.Name}";
            if (member.Property is { } property) ReadProperty(property, member.IsConstructed, where, path, found);
            else ReadField(member.Field, where, path, found);

            if (member.Id >= 0 && held.FindIndex(0, i, other => other.Id == member.Id) is >= 0 and var first)
                found.Add(path, $"{where} and {name}.{held[first].Name} both have [Id({member.Id})]: give one of them another", ContractUse.Message);
            if (member.Id < 0 && needsIds && !member.IsPositional)
                found.Add(path, $"{where} has no [Id], so that it does not travel: write [Id({Free(held)})] above it, or another number that was never used", ContractUse.Message);
            ValueReader.Read(member.Field.FieldType, where, path, found);
        }
    }

    private static void ReadProperty(PropertyInfo property, bool isConstructed, string where, string path, TypeFindings found)
    {
        MethodInfo? set = property.SetMethod;
        if (set is not null && !IsInit(set))
        {
            found.Add(path, $"{where} can be set after it was made: write {{ get; init; }}{(property.DeclaringType!.IsValueType ? ", or readonly before struct" : "")}");
        }
        else if (property.GetMethod is not { IsPublic: true } || !(set is { IsPublic: true } || isConstructed))
        {
            found.Add(path, $"{where} cannot be read back from storage: write public and {{ get; init; }}", ContractUse.State);
        }
    }

    private static void ReadField(FieldInfo field, string where, string path, TypeFindings found)
    {
        if (!field.IsInitOnly) found.Add(path, $"{where} is a field that can change: write a property with {{ get; init; }}");
        else found.Add(path, $"{where} is a field, which storage loses: write a property with {{ get; init; }}", ContractUse.State);
    }

    private static long Free(List<HeldMember> held)
    {
        long last = -1;
        foreach (HeldMember member in held) last = Math.Max(last, member.Id);
        return last + 1;
    }

    private static bool IsInit(MethodInfo set) => Array.IndexOf(set.ReturnParameter.GetRequiredCustomModifiers(), typeof(IsExternalInit)) >= 0;
}
