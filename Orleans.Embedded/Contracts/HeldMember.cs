using System.Reflection;

namespace Orleans.Embedded.Contracts;

/// <summary>What a type holds: a field, with the property that stands before it. Its fields are the whole of a type.</summary>
internal sealed class HeldMember
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private HeldMember(FieldInfo field, string name, PropertyInfo? property)
    {
        Field = field;
        Name = name;
        Property = property;
        Id = Attributes.Of<IdAttribute>((MemberInfo?)property ?? field)?.Id ?? -1L;
    }

    public FieldInfo Field { get; }

    public PropertyInfo? Property { get; }

    public string Name { get; }

    /// <summary>Minus one where there is none.</summary>
    public long Id { get; }

    /// <summary>Named by the constructor of a record: Orleans numbers it itself.</summary>
    public bool IsPositional { get; private set; }

    /// <summary>Storage passes it to the constructor, which a type without an empty one has.</summary>
    public bool IsConstructed { get; private set; }

    public static List<HeldMember> Of(Type type)
    {
        List<HeldMember> held = [];
        PropertyInfo[] properties = type.GetProperties(Declared);
        foreach (FieldInfo field in type.GetFields(Declared))
        {
            bool isHidden = field.Name[0] == '<';
            string name = isHidden ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
            held.Add(new HeldMember(field, name, isHidden ? Array.Find(properties, property => property.Name == name) : null));
        }

        if (held.Count > 0) FindConstructed(type, held);
        return held;
    }

    private static void FindConstructed(Type type, List<HeldMember> held)
    {
        bool isRecord = type.GetMethod(type.IsValueType ? "PrintMembers" : "<Clone>$", Declared) is not null;
        bool isMadeEmpty = type.IsValueType || type.GetConstructor(Type.EmptyTypes) is not null;
        foreach (ConstructorInfo constructor in type.GetConstructors(Declared))
        {
            foreach (ParameterInfo parameter in constructor.GetParameters())
            {
                HeldMember? named = held.Find(member => member.IsNamed(parameter));
                if (named is null) continue;
                named.IsPositional |= isRecord && named.Name == parameter.Name;
                named.IsConstructed |= !isMadeEmpty && constructor.IsPublic;
            }
        }
    }

    private bool IsNamed(ParameterInfo parameter) =>
        Property is not null && Field.FieldType == parameter.ParameterType && string.Equals(Name, parameter.Name, StringComparison.OrdinalIgnoreCase);
}
