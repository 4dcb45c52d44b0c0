using System.Reflection;
using Orleans.Concurrency;
using Orleans.Runtime;
using static System.AttributeTargets;

namespace Arus.Embedded.Tests.Model;

/// <summary>Where an attribute may stand decides what compiles: it is Microsoft.Orleans' own usage, attribute by attribute.</summary>
public sealed class AttributeUsageTests
{
    public static TheoryData<Type, AttributeTargets, bool> Usages { get; } = new()
    {
        { typeof(GenerateSerializerAttribute), Class | Struct | AttributeTargets.Enum, false },
        { typeof(IdAttribute), Field | Property | Class | Struct | AttributeTargets.Enum | Method, false },
        { typeof(ImmutableAttribute), Class | Struct | Field | Property | Parameter | ReturnValue, false },
        { typeof(AliasAttribute), Class | Interface | Struct | AttributeTargets.Enum | Method, true },
        { typeof(KeepAliveAttribute), Class, false },
        { typeof(CollectionAgeLimitAttribute), Class, false },
        { typeof(ResponseTimeoutAttribute), Method, false },
        { typeof(GrainTypeAttribute), Class, false },
        { typeof(ImplicitStreamSubscriptionAttribute), Class, true },
        { typeof(PersistentStateAttribute), Parameter, false },
        { typeof(AlwaysInterleaveAttribute), Method, false },
        { typeof(OneWayAttribute), Method, false },
        { typeof(ReadOnlyAttribute), Method, false },
        { typeof(ReentrantAttribute), Class, false },
        { typeof(MayInterleaveAttribute), Class, false },
        { typeof(StatelessWorkerAttribute), Class, false },
    };

    [Theory]
    [MemberData(nameof(Usages))]
    public void Attribute_OfTheModel_StandsWhereOrleansPutsIt(Type attribute, AttributeTargets targets, bool allowMultiple)
    {
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>()!;

        Assert.Equal(targets, usage.ValidOn);
        Assert.Equal(allowMultiple, usage.AllowMultiple);
    }

    [Fact]
    public void Attributes_OfTheModel_AreAllListed() =>
        Assert.Equal(
            Usages.Select(row => ((Type)row[0]).FullName).Order(StringComparer.Ordinal),
            typeof(IGrain).Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.Namespace!.StartsWith("Orleans.Embedded", StringComparison.Ordinal))
                .Select(type => type.FullName)
                .Order(StringComparer.Ordinal));
}
