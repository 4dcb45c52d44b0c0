using System.Reflection;
using System.Reflection.Emit;
using Orleans;
using Orleans.Concurrency;
using Orleans.Runtime;

namespace Arus.Architecture.Tests;

/// <summary>No two grains await each other: the graph of awaited grain calls has no circle. Read from the compiled grains.</summary>
public sealed class AwaitGraphTests
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ImmutableSortedDictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields()
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToImmutableSortedDictionary(c => c.Value, c => c);

    [Fact]
    public void GrainCalls_Awaited_HaveNoCircle()
    {
        Dictionary<Type, ImmutableArray<Type>> graph = Grains(Assembly.Load("Arus.Grains")).ToDictionary(g => g, Callees);

        Assert.Empty(graph.Keys.Select(start => Circle(graph, start)).OfType<string>());
    }

    [Fact]
    public void Circle_OfTwoGrains_IsFound()
    {
        Dictionary<Type, ImmutableArray<Type>> graph = new() { [typeof(int)] = [typeof(long)], [typeof(long)] = [typeof(int)] };

        Assert.Equal("Int32 -> Int64 -> Int32", Circle(graph, typeof(int)));
    }

    private static IEnumerable<Type> Grains(Assembly assembly) => assembly.GetTypes().Where(t => typeof(IGrainBase).IsAssignableFrom(t) && !t.IsAbstract);

    private static ImmutableArray<Type> Callees(Type grain)
    {
        IEnumerable<Type> called = Family(grain)
            .SelectMany(t => t.GetMethods(Any).Cast<MethodBase>().Concat(t.GetConstructors(Any)))
            .SelectMany(Calls)
            .Where(m => m.DeclaringType is { IsInterface: true } type && typeof(IAddressable).IsAssignableFrom(type) && !m.IsDefined(typeof(OneWayAttribute)))
            .Select(m => m.DeclaringType!);
        return [.. Grains(grain.Assembly).Where(g => called.Any(i => i.IsAssignableFrom(g)))];
    }

    /// <summary>The class with what the compiler nested in it: state machines, closures.</summary>
    private static IEnumerable<Type> Family(Type type) => type.GetNestedTypes(Any).SelectMany(Family).Prepend(type);

    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        byte[]? il = method.GetMethodBody()?.GetILAsByteArray();
        for (int i = 0; il is not null && i < il.Length;)
        {
            OpCode code = il[i] == 0xFE ? s_codes[unchecked((short)(0xFE00 | il[i + 1]))] : s_codes[il[i]];
            i += code.Size;
            if (code.OperandType == OperandType.InlineMethod && Resolve(method, BitConverter.ToInt32(il, i)) is { } callee) yield return callee;
            i += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    private static MethodBase? Resolve(MethodBase from, int token)
    {
        Type[]? typeArguments = from.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        return from.Module.ResolveMethod(token, typeArguments, from.IsGenericMethod ? from.GetGenericArguments() : null);
    }

    private static string? Circle(Dictionary<Type, ImmutableArray<Type>> graph, Type start)
    {
        Stack<ImmutableArray<Type>> open = new([[start]]);
        HashSet<Type> seen = [];
        while (open.TryPop(out ImmutableArray<Type> path))
        {
            foreach (Type next in graph.GetValueOrDefault(path[^1], []))
            {
                if (next == start) return string.Join(" -> ", path.Add(next).Select(t => t.Name));
                if (seen.Add(next)) open.Push(path.Add(next));
            }
        }

        return null;
    }
}
