using Orleans.Concurrency;
using Orleans.Runtime;

namespace Orleans.Embedded.Contracts;

/// <summary>Reads one use of a type: what may travel as it is, what never, and what to look into.</summary>
internal static class ValueReader
{
    /// <param name="where">The member or parameter to edit, for the message.</param>
    public static void Read(Type value, string where, string path, TypeFindings found) => Read(value, where, path, "is", found);

    private static void Read(Type value, string where, string path, string verb, TypeFindings found)
    {
        // What closes a type parameter is not known before the call.
        if (value.IsEnum || value.IsGenericParameter || PlainTypes.Contains(value)) return;
        if (value.IsInterface && typeof(IAddressable).IsAssignableFrom(value)) return;
        if (Refused(value) is { } why)
        {
            found.Add(path, $"{where} {verb} {TypeNames.Of(value)}, {why}");
            return;
        }

        if (IsImmutableOfOurs(value)) return;
        if (Nullable.GetUnderlyingType(value) is { } inner)
        {
            Read(inner, where, path, verb, found);
        }
        else if (PlainTypes.IsContainer(value))
        {
            foreach (Type element in value.GetGenericArguments()) Read(element, where, path + "[]", "holds", found);
        }
        else
        {
            found.Follow(path, value);
        }
    }

    private static string? Refused(Type value) =>
        typeof(IAddressable).IsAssignableFrom(value) ? "a grain itself: write its interface" : RefusedTypes.Why(value);

    private static bool IsImmutableOfOurs(Type value) =>
        ContractCheck.IsOurs(value)
        && value.IsDefined(typeof(ImmutableAttribute), false)
        && !(value.IsGenericType && value.GetGenericTypeDefinition() == typeof(Immutable<>));
}
