using Arus.Embedded.Refused;
using Orleans.Embedded.Contracts;

namespace Arus.Embedded.Tests.Contracts;

/// <summary>What the check says of one thing, without what it says of the exception that stands beside all refused contracts.</summary>
internal static class Checked
{
    public static string[] Message(Type message) =>
        Texts([typeof(ITakes<>).MakeGenericType(message)], [typeof(Taker<>).MakeGenericType(message)]);

    public static string[] State(Type state) => Texts([], [typeof(Keeper<>).MakeGenericType(state)]);

    public static string[] Grain(Type grain) => Texts([], [grain]);

    /// <summary>An interface alone has no class; that is not what is asked.</summary>
    public static string[] Interface(Type contract) => [.. Texts([contract], []).Where(text => !text.Contains("has no grain class", StringComparison.Ordinal))];

    public static string[] Texts(Type[] interfaces, Type[] classes) =>
        [.. ContractCheck.Check(interfaces, classes).Where(fault => fault.Type != typeof(UnmarkedException)).Select(fault => fault.Text)];
}
