using System.Reflection;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Runtime;

/// <summary>Finds the assemblies with grains: those that are loaded, and those they refer to.</summary>
internal static class AssemblyWalk
{
    public static IEnumerable<Assembly> WithGrains()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<Assembly> open = new(AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && IsOurs(a.GetName().Name!)));
        while (open.TryDequeue(out Assembly? assembly))
        {
            if (!seen.Add(assembly.FullName!)) continue;
            if (assembly.IsDefined(typeof(GrainInterfaceAttribute)) || assembly.IsDefined(typeof(GrainClassAttribute))) yield return assembly;
            foreach (AssemblyName name in assembly.GetReferencedAssemblies())
            {
                if (IsOurs(name.Name!) && Load(name) is { } referenced) open.Enqueue(referenced);
            }
        }
    }

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            // A reference that only the compiler needed.
            return null;
        }
    }

    private static bool IsOurs(string name) =>
        !name.StartsWith("System", StringComparison.Ordinal) && !name.StartsWith("Microsoft.", StringComparison.Ordinal)
        && !name.StartsWith("xunit", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib" or "testhost");
}
