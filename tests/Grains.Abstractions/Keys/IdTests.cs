using System.Reflection;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Abstractions.Tests.Keys;

/// <summary>Every id of the contracts, found by its shape: a record struct of one string that sorts.</summary>
public sealed class IdTests
{
    public static TheoryData<Type> Ids => [.. Types()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_ParsedAndWritten_IsTheSameText(Type id)
    {
        object parsed = Parse(id, "EUR/USD#.x 😀")!;

        Assert.Equal("EUR/USD#.x 😀", parsed.ToString());
        Assert.Equal(parsed, Parse(id, "EUR/USD#.x 😀"));
        Assert.NotEqual(parsed, Parse(id, "EUR/USD#.X 😀"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_OfBrokenText_IsRefused(Type id)
    {
        foreach (string? text in new[] { null, "", " ", " a", "a ", "a\n", "\0", "\udc00", new string('x', 129) })
        {
            object?[] arguments = [text, null];
            Assert.Equal(false, id.GetMethod("TryParse", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, arguments));
            Assert.Equal(Activator.CreateInstance(id), arguments[1]);
            Assert.IsType<FormatException>(Assert.Throws<TargetInvocationException>(() => Parse(id, text)).InnerException);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_Sorted_IsInOrdinalOrder(Type id) => Assert.True((int)id.GetMethod("CompareTo")!.Invoke(Parse(id, "Z"), [Parse(id, "a")])! < 0);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Id_ThatNobodySet_WritesAsNothing(Type id) => Assert.Equal("", Activator.CreateInstance(id)!.ToString());

    [Fact]
    public void Ids_AreFoundByTheirShape() => Assert.Superset(new HashSet<Type> { typeof(TenantId), typeof(UserId), typeof(ApiKeyId) }, Types().ToHashSet());

    private static object? Parse(Type id, string? text) => id.GetMethod("Parse", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [text]);

    private static IEnumerable<Type> Types() =>
        typeof(TenantId).Assembly.GetExportedTypes()
            .Where(type => type.IsValueType && type.GetCustomAttribute<GenerateSerializerAttribute>() is not null)
            .Where(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance) is [{ Name: "Value" } value] && value.PropertyType == typeof(string))
            .Where(type => type.GetMethod("CompareTo") is not null);
}
