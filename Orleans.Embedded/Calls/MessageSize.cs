using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Embedded.Calls;

/// <summary>
/// How large a message would be if it travelled, estimated in bytes without serialising it: what Microsoft.Orleans would
/// choke on is refused here too. Values without references cost nothing to weigh.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MessageSize
{
    /// <summary>Larger messages are refused, in bytes.</summary>
    internal const long Limit = 4 * 1024 * 1024;

    private const long HeaderSize = 32;

    public static long Of<T>(T value)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>()) return Unsafe.SizeOf<T>();
        if (typeof(T) == typeof(string)) return value is null ? 0 : 2L * Unsafe.As<T, string>(ref value).Length;
        return value is null ? 0 : Weigher<T>.Weigh(value, 0);
    }

    private static long OfElements<T>(ReadOnlySpan<T> elements, int depth)
    {
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>()) return (long)elements.Length * Unsafe.SizeOf<T>();
        long size = 0;
        foreach (T element in elements)
        {
            if (element is not null) size += Weigher<T>.Weigh(element, depth + 1);
            if (size > Limit) break;
        }

        return size;
    }

    private static class Weigher<T>
    {
        private static readonly Func<T, int, long> s_weigh = Make(isExact: false);
        private static readonly Lazy<Func<T, int, long>> s_weighExactly = new(() => Make(isExact: true));

        /// <summary>Deeper than this nothing is counted: the estimate stops, not the call.</summary>
        private const int Deepest = 16;

        public static long Weigh(T value, int depth) => depth > Deepest ? 0 : s_weigh(value, depth);

        /// <summary>The value is a <typeparamref name="T"/> itself, no type derived from it.</summary>
        public static long WeighExactly(T value, int depth) => depth > Deepest ? 0 : s_weighExactly.Value(value, depth);

        private static Func<T, int, long> Make(bool isExact)
        {
            Type type = typeof(T);
            if (type == typeof(string)) return (value, _) => 2L * Unsafe.As<T, string>(ref value).Length;
            if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>()) return (_, _) => Unsafe.SizeOf<T>();
            if (type.IsArray && type.GetArrayRank() == 1) return Elements(nameof(OfArray), type.GetElementType()!);
            if (Is(type, typeof(ImmutableArray<>))) return Elements(nameof(OfImmutableArray), type.GetGenericArguments()[0]);
            if (Is(type, typeof(ReadOnlyMemory<>))) return Elements(nameof(OfMemory), type.GetGenericArguments()[0]);
            if (Is(type, typeof(Nullable<>))) return Boxed;
            if (typeof(Delegate).IsAssignableFrom(type) || typeof(Orleans.Runtime.IAddressable).IsAssignableFrom(type)) return (_, _) => HeaderSize;
            if (typeof(IEnumerable).IsAssignableFrom(type)) return OfSequence;
            return isExact || type.IsValueType || type.IsSealed ? OfMembers(type) : Boxed;
        }

        private static Func<T, int, long> Elements(string method, Type element) => typeof(MessageSize)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(element)
            .CreateDelegate<Func<T, int, long>>();

        /// <summary>The type at hand decides: unions, interfaces, object.</summary>
        private static long Boxed(T value, int depth) => AnyWeigher.Weigh(value!, depth);

        private static long OfSequence(T value, int depth)
        {
            long size = 0;
            foreach (object? element in (IEnumerable)value!)
            {
                if (element is not null) size += AnyWeigher.Weigh(element, depth + 1);
                if (size > Limit) break;
            }

            return size;
        }

        /// <summary>Compiled once a type: no boxing and no reflection on the way of a call.</summary>
        private static Func<T, int, long> OfMembers(Type type)
        {
            FieldInfo[] fields =
                [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(f => CanBeLarge(f.FieldType))];
            if (fields.Length == 0) return (_, _) => HeaderSize;

            ParameterExpression value = Expression.Parameter(type);
            ParameterExpression depth = Expression.Parameter(typeof(int));
            Expression size = Expression.Constant(HeaderSize);
            foreach (FieldInfo field in fields)
            {
                MethodInfo part = typeof(MessageSize).GetMethod(nameof(Part), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(field.FieldType);
                size = Expression.Add(size, Expression.Call(part, Expression.Field(value, field), Expression.Increment(depth)));
            }

            return Expression.Lambda<Func<T, int, long>>(size, value, depth).Compile();
        }
    }

    private static class AnyWeigher
    {
        private static readonly ConcurrentDictionary<Type, Func<object, int, long>> s_byType = [];

        public static long Weigh(object value, int depth)
        {
            if (value is string text) return 2L * text.Length;
            return s_byType.GetOrAdd(value.GetType(), Make)(value, depth);
        }

        private static Func<object, int, long> Make(Type type) => typeof(AnyWeigher)
            .GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type)
            .CreateDelegate<Func<object, int, long>>();

        private static long Typed<T>(object value, int depth) => Weigher<T>.WeighExactly((T)value, depth);
    }

    private static long Part<T>(T value, int depth) => value is null ? 0 : Weigher<T>.Weigh(value, depth);

    private static bool Is(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    private static bool CanBeLarge(Type type) =>
        !type.IsPrimitive && !type.IsEnum && type != typeof(decimal) && type != typeof(Guid) && type != typeof(DateTimeOffset)
        && type != typeof(TimeSpan) && type != typeof(DateTime) && type != typeof(CancellationToken) && type != typeof(Type);

    private static long OfArray<T>(T[] elements, int depth) => OfElements<T>(elements, depth);

    private static long OfImmutableArray<T>(ImmutableArray<T> elements, int depth) => OfElements(elements.AsSpan(), depth);

    private static long OfMemory<T>(ReadOnlyMemory<T> elements, int depth) => OfElements(elements.Span, depth);
}
