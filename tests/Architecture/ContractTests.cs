using System.Reflection;
using System.Runtime.CompilerServices;
using Orleans;

namespace Arus.Architecture.Tests;

/// <summary>What crosses between grains is immutable, all the way down, in an order that is the same in every process.</summary>
public sealed class ContractTests
{
    private const int MostPositionalMembers = 7;

    private static readonly ImmutableArray<Type> s_contracts =
    [
        .. new[] { typeof(Grains.Abstractions.Tenants.TenantId).Assembly, Assembly.Load("Arus.Domain") }
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            .OrderBy(t => t.FullName, StringComparer.Ordinal),
    ];

    private static readonly string[] s_mutable =
        ["List`1", "Dictionary`2", "HashSet`1", "IList`1", "IDictionary`2", "ICollection`1", "IEnumerable`1", "IReadOnlyList`1", "IReadOnlyDictionary`2", "Queue`1", "Stack`1"];

    [Fact]
    public void Contracts_Marked_AreFound() => Assert.NotEmpty(s_contracts);

    [Fact]
    public void Contracts_All_AreImmutableAndNamed() =>
        Assert.Empty(s_contracts.Where(t => !t.IsDefined(typeof(ImmutableAttribute), false) || !t.IsDefined(typeof(AliasAttribute), false)).Select(t => t.FullName));

    [Fact]
    public void Contracts_Aliases_AreUsedOnce() =>
        Assert.Empty(s_contracts.GroupBy(t => t.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Contracts_Classes_AreSealedOrTheBaseOfAUnion() =>
        Assert.Empty(s_contracts.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(t => t.FullName));

    [Fact]
    public void Contracts_Structs_AreReadOnly() =>
        Assert.Empty(s_contracts.Where(t => t is { IsValueType: true, IsEnum: false } && !t.IsDefined(typeof(IsReadOnlyAttribute), false)).Select(t => t.FullName));

    [Fact]
    public void Contracts_Members_AreImmutable() =>
        Assert.Empty(
            from type in s_contracts
            from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where IsSettable(property) || IsMutable(property.PropertyType)
            select $"{type.FullName}.{property.Name}");

    [Fact]
    public void Contracts_Constructors_AreShort() =>
        Assert.Empty(s_contracts.Where(t => t.GetConstructors().Any(c => c.GetParameters().Length > MostPositionalMembers)).Select(t => t.FullName));

    [Fact]
    public void GrainInterfaces_All_HaveAliasesOnThemselvesAndEachMethod() =>
        Assert.Empty(
            from type in typeof(Grains.Abstractions.Tenants.TenantId).Assembly.GetTypes()
            where type.IsInterface && typeof(IGrain).IsAssignableFrom(type)
            from member in type.GetMethods().Cast<MemberInfo>().Append(type)
            where !member.IsDefined(typeof(AliasAttribute))
            select $"{type.FullName}: {member.Name}");

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) =>
        type.IsArray || s_mutable.Contains(type.Name, StringComparer.Ordinal) || (type.IsGenericType && type.GetGenericArguments().Any(IsMutable));
}
