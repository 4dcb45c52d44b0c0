using System.Reflection;

namespace Arus.Integrations.Storage.State;

/// <summary>The order of keys: text by its code units, ids by their value, all else by its own.</summary>
internal static class OrdinalOrder
{
    public static IComparer<T> Of<T>() => Known<T>.Order;

    private static IComparer<T> Make<T>()
    {
        if (typeof(T) == typeof(string)) return (IComparer<T>)(object)StringComparer.Ordinal;
        if (typeof(IComparable<T>).IsAssignableFrom(typeof(T)) || SingleValueConverters.ValueOf(typeof(T)) is not { } value) return Comparer<T>.Default;

        MethodInfo byValue = typeof(OrdinalOrder).GetMethod(nameof(ByValue), BindingFlags.NonPublic | BindingFlags.Static)!;
        return (IComparer<T>)byValue.MakeGenericMethod(typeof(T), value.PropertyType).Invoke(null, [value])!;
    }

    private static Comparer<T> ByValue<T, TValue>(PropertyInfo value) =>
        Comparer<T>.Create((left, right) => Of<TValue>().Compare((TValue)value.GetValue(left)!, (TValue)value.GetValue(right)!));

    private static class Known<T>
    {
        public static readonly IComparer<T> Order = Make<T>();
    }
}
