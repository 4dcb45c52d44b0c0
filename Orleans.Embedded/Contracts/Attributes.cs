using System.Globalization;
using System.Reflection;

namespace Orleans.Embedded.Contracts;

internal static class Attributes
{
    public static bool Has<T>(MemberInfo member)
        where T : Attribute => member.IsDefined(typeof(T), false);

    public static T? Of<T>(MemberInfo member)
        where T : Attribute => member.GetCustomAttributes(typeof(T), false) is [T found, ..] ? found : null;

    public static IEnumerable<string> Aliases(MemberInfo member)
    {
        object[] found = member.GetCustomAttributes(typeof(AliasAttribute), false);
        return found.Length == 0 ? [] : found.Select(alias => ((AliasAttribute)alias).Alias);
    }

    /// <summary>The text of [T("...")] when it is no positive time span: read as it is written, since the attribute itself throws.</summary>
    public static string? WrongTimeSpan<T>(MemberInfo member)
        where T : Attribute
    {
        if (!Has<T>(member)) return null;
        IList<CustomAttributeTypedArgument> arguments = member.CustomAttributes.First(a => a.AttributeType == typeof(T)).ConstructorArguments;
        if (arguments.Count == 0) return null;
        string? text = arguments[0].Value as string;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span) && span > TimeSpan.Zero ? null : text ?? "null";
    }
}
