using Arus.Embedded.Refused;
using Orleans.Embedded.Contracts;

namespace Arus.Embedded.Tests.Contracts;

public sealed class AcceptedContractTests
{
    [Fact]
    public void Check_OfEveryAcceptedShape_FindsNothing() =>
        Assert.Empty(Checked.Texts([typeof(AcceptedContracts.IOrders), typeof(AcceptedContracts.IWatches)], [typeof(AcceptedContracts.Orders)]));

    [Fact]
    public void Check_OfTheEnginesOwnInterfaces_LooksAway() =>
        Assert.Empty(ContractCheck.Check([typeof(Orleans.Runtime.IManagementGrain), typeof(Orleans.IRemindable)], []));

    [Fact]
    public void Check_OfNothing_FindsNothing() => Assert.Empty(ContractCheck.Check([], []));

    [Theory]
    [InlineData(typeof(AcceptedContracts.Answer<int[]>.Given), "AcceptedContracts.Answer<int[]>.Given")]
    [InlineData(typeof(Dictionary<string, List<int?>>.Enumerator), "Dictionary<string, List<int?>>.Enumerator")]
    [InlineData(typeof((int, string)), "ValueTuple<int, string>")]
    [InlineData(typeof(int[,][]), "int[,][]")]
    public void TypeNames_OfAType_ReadAsInSource(Type type, string name) => Assert.Equal(name, TypeNames.Of(type));
}
