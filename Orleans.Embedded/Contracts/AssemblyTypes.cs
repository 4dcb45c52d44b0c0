using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.Embedded.Contracts;

/// <summary>The classes of an assembly by their base. Read once an assembly.</summary>
internal sealed class AssemblyTypes
{
    private static readonly ConcurrentDictionary<Assembly, AssemblyTypes> s_known = new();

    private readonly Dictionary<Type, List<Type>> _children = [];
    private readonly List<Type> _exceptions = [];
    private readonly List<Type> _strays = [];

    private AssemblyTypes(Assembly assembly)
    {
        foreach (Type type in assembly.GetTypes())
        {
            if (type.BaseType is not { } parent || parent == typeof(object) || type.IsValueType) continue;
            if (typeof(Exception).IsAssignableFrom(type)) _exceptions.Add(type);
            Type definition = parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent;
            if (definition.Assembly != assembly)
            {
                if (Attributes.Has<GenerateSerializerAttribute>(definition) && !ContractCheck.IsOurs(definition)) _strays.Add(type);
                continue;
            }

            if (!_children.TryGetValue(definition, out List<Type>? children)) _children.Add(definition, children = []);
            children.Add(type);
        }
    }

    public IEnumerable<Type> Exceptions => _exceptions;

    /// <summary>Cases of a union that stands in another assembly.</summary>
    public IEnumerable<Type> Strays => _strays;

    public static AssemblyTypes Of(Assembly assembly) => s_known.GetOrAdd(assembly, static a => new AssemblyTypes(a));

    public IEnumerable<Type> Children(Type definition) => _children.TryGetValue(definition, out List<Type>? children) ? children : [];
}
