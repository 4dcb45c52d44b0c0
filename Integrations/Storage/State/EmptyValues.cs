using System.Reflection;

namespace Arus.Integrations.Storage.State;

/// <summary>The empty value of immutable collections: what a member is that was not stored.</summary>
internal static class EmptyValues
{
    /// <summary>Null when the type is no such collection.</summary>
    public static object? Of(Type type)
    {
        if (!type.IsGenericType) return null;

        Type kind = type.GetGenericTypeDefinition();
        string? maker = kind == typeof(ImmutableArray<>) ? nameof(Array)
            : kind == typeof(ImmutableSortedSet<>) ? nameof(Set)
            : kind == typeof(ImmutableSortedDictionary<,>) ? nameof(Map)
            : null;
        return maker is null ? null : typeof(EmptyValues).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()).Invoke(null, null);
    }

    /// <summary>What a member of the type holds when nothing was read into it.</summary>
    public static object? Unset(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static ImmutableArray<T> Array<T>() => [];

    private static ImmutableSortedSet<T> Set<T>() => ImmutableSortedSet.Create(OrdinalOrder.Of<T>());

    private static ImmutableSortedDictionary<TKey, TValue> Map<TKey, TValue>()
        where TKey : notnull => ImmutableSortedDictionary.Create<TKey, TValue>(OrdinalOrder.Of<TKey>());
}
