using Arus.Embedded.Refused;
using Arus.Embedded.Tests.Grains;
using Orleans.Embedded.Contracts;

namespace Arus.Embedded.Tests.Contracts;

public sealed class RefusedMemberTests
{
    [Theory]
    [InlineData(typeof(BadMembers.Settable), "BadMembers.Settable.Value can be set after it was made: write { get; init; }")]
    [InlineData(typeof(BadMembers.PrivatelySettable), "BadMembers.PrivatelySettable.Value can be set after it was made: write { get; init; }")]
    [InlineData(typeof(BadMembers.SettableStruct), "BadMembers.SettableStruct.Value can be set after it was made: write { get; init; }, or readonly before struct")]
    [InlineData(typeof(BadMembers.OpenField), "BadMembers.OpenField.Value is a field that can change: write a property with { get; init; }")]
    [InlineData(typeof(BadMembers.NoId), "BadMembers.NoId.Second has no [Id], so that it does not travel: write [Id(5)] above it, or another number that was never used")]
    [InlineData(typeof(BadMembers.NoIdInTheBody), "BadMembers.NoIdInTheBody.Second has no [Id], so that it does not travel: write [Id(0)] above it, or another number that was never used")]
    [InlineData(typeof(BadMembers.NoIdOnAField), "BadMembers.NoIdOnAField.Value has no [Id], so that it does not travel: write [Id(0)] above it, or another number that was never used")]
    [InlineData(typeof(BadMembers.SameId), "BadMembers.SameId.Second and BadMembers.SameId.First both have [Id(0)]: give one of them another")]
    [InlineData(typeof(BadMembers.WithoutItsConstructor), "BadMembers.WithoutItsConstructor has IncludePrimaryConstructorParameters = false, so that what its constructor takes does not travel: remove it")]
    [InlineData(typeof(BadMembers.HoldsAToken), "BadMembers.HoldsAToken.Cancel is CancellationToken, which flows as a parameter of the method alone: move it there")]
    [InlineData(typeof(BadMembers.HoldsAHolder), "BadMembers.Holder.Part holds StringBuilder, which can change: write string")]
    [InlineData(typeof(BadMembers.NotSealed), "BadMembers.NotSealed is not sealed, so that a subclass could be sent that changes: write sealed, or abstract with sealed cases")]
    [InlineData(typeof(BadMembers.Chain), "BadMembers.Chain.Values is int[], which can change: write ImmutableArray<int>")]
    [InlineData(typeof(BadMarks.Unmarked), "BadMarks.Unmarked has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it")]
    [InlineData(typeof(BadMarks.OfUnmarked), "BadMarks.Unmarked has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it")]
    [InlineData(typeof(BadMarks.NotSerialised), "BadMarks.NotSerialised has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer] above it")]
    [InlineData(typeof(BadMarks.NotImmutable), "BadMarks.NotImmutable is not marked as immutable, so that Orleans would copy it: write [Immutable] above it")]
    [InlineData(typeof(BadUnions.UnmarkedBase), "BadUnions.UnmarkedBase has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it")]
    [InlineData(typeof(BadUnions.UnmarkedBase.Case), "BadUnions.UnmarkedBase has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it")]
    [InlineData(typeof(BadUnions.UnmarkedCase), "BadUnions.UnmarkedCase.Case has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it")]
    [InlineData(typeof(BadUnions.Outcome<int>), "BadUnions.Outcome<int>.Bad.Values is List<int>, which can change: write ImmutableArray<int>")]
    public void Message_WithOneFault_IsRefusedWithRemedy(Type message, string said) =>
        Assert.Equal($"{said} (reached from ITakes<{TypeNames.Of(message)}>.Take(value))", Assert.Single(Checked.Message(message)));

    [Fact]
    public void Fault_DeepInAMessage_NamesTheTypeAndTheWayToIt()
    {
        ContractFault fault = Assert.Single(
            ContractCheck.Check([typeof(ITakes<BadMembers.HoldsAHolder>)], [typeof(Taker<BadMembers.HoldsAHolder>)]),
            f => f.Type != typeof(UnmarkedException));

        Assert.Equal(typeof(BadMembers.Holder), fault.Type);
        Assert.Equal("ITakes<BadMembers.HoldsAHolder>.Take(value).Holders[].Part[]", fault.Path);
    }

    [Fact]
    public void Case_InAnotherAssemblyThanItsUnion_IsFoundWhereTheUnionIsSent()
    {
        Type[] sent = [typeof(ITakes<BadUnions.OpenToOthers>)];

        Assert.Empty(Checked.Texts(sent, [typeof(Taker<BadUnions.OpenToOthers>)]));
        Assert.Equal(
            [
                "StrayCase has no [GenerateSerializer], so that Orleans cannot send it: write [GenerateSerializer, Immutable] above it (reached from BadUnions.OpenToOthers)",
                "StrayCase.Values is int[], which can change: write ImmutableArray<int> (reached from BadUnions.OpenToOthers)",
            ],
            Checked.Texts(sent, [typeof(Taker<BadUnions.OpenToOthers>), typeof(EchoGrain)]));
        Assert.Empty(Checked.Texts([typeof(ITakes<int>)], [typeof(Taker<int>), typeof(EchoGrain)]));
    }

    [Fact]
    public void Aliases_OfTwoTypes_AreRefusedWhenEqual() =>
        Assert.Equal(
            "BadMarks.AnotherAlias and BadMarks.OneAlias both have [Alias(\"same\")]: give one of them another",
            Assert.Single(Checked.Message(typeof(BadMarks.OneAlias))));

    [Fact]
    public void Event_OfAStream_IsCheckedAlone() =>
        Assert.Equal(
            "BadMembers.Settable.Value can be set after it was made: write { get; init; } (reached from A stream of BadMembers.Settable)",
            Assert.Single(ContractCheck.CheckEvent(typeof(BadMembers.Settable))).Text);

    [Fact]
    public void SecondCheck_OfTheSameTypes_SaysTheSame() =>
        Assert.Equal(Checked.Message(typeof(BadMembers.HoldsAHolder)), Checked.Message(typeof(BadMembers.HoldsAHolder)));
}
