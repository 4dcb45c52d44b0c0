using Arus.Embedded.Refused;
using Orleans.Embedded.Contracts;

namespace Arus.Embedded.Tests.Contracts;

public sealed class RefusedGrainTests
{
    [Theory]
    [InlineData(typeof(BadGrains.WithAlias), "BadGrains.WithAlias has [Alias], which belongs on contracts: remove it; [GrainType(\"...\")] names a grain class")]
    [InlineData(typeof(BadGrains.WithSerializer), "BadGrains.WithSerializer has [GenerateSerializer], but a grain is never sent: remove it")]
    [InlineData(typeof(BadGrains.WithMarksOnItsMethod), "BadGrains.WithMarksOnItsMethod.Work has [AlwaysInterleave], which does nothing on a class: write it on the method of the grain interface")]
    [InlineData(typeof(BadGrains.WithoutItsCallback), "BadGrains.WithoutItsCallback has [MayInterleave(\"Interleaves\")] and no method bool Interleaves(IInvokable request): write it")]
    [InlineData(typeof(BadGrains.WithAWrongAge), "BadGrains.WithAWrongAge has [CollectionAgeLimit(\"late\")], which is no positive time span: write it as \"hh:mm:ss\", or Minutes = 5")]
    [InlineData(typeof(BadGrains.WithAStateOfNoKind), "BadGrains.WithAStateOfNoKind(state) has [PersistentState] and is string: write IPersistentState<T> of the state's type")]
    public void GrainClass_WithOneFault_IsRefusedWithRemedy(Type grain, string said) => Assert.Equal(said, Assert.Single(Checked.Grain(grain)));

    [Theory]
    [InlineData(typeof(BadStates.WithoutEmpty), "BadStates.WithoutEmpty has no public constructor without parameters, so that Keeper<BadStates.WithoutEmpty>(kept) has no empty value to begin with: write a sealed record with { get; init; } members and safe defaults")]
    [InlineData(typeof(string), "string has no public constructor without parameters, so that Keeper<string>(kept) has no empty value to begin with: write a sealed record with { get; init; } members and safe defaults")]
    [InlineData(typeof(ImmutableArray<int>), "ImmutableArray<int> has no public constructor without parameters, so that Keeper<ImmutableArray<int>>(kept) has no empty value to begin with: write a sealed record with { get; init; } members and safe defaults")]
    [InlineData(typeof(BadStates.Settable), "BadStates.Settable.Value can be set after it was made: write { get; init; } (reached from Keeper<BadStates.Settable>(kept))")]
    [InlineData(typeof(BadStates.OfSettable), "BadStates.Settable.Value can be set after it was made: write { get; init; } (reached from Keeper<BadStates.OfSettable>(kept))")]
    [InlineData(typeof(BadStates.PrivatelyInit), "BadStates.PrivatelyInit.Value cannot be read back from storage: write public and { get; init; } (reached from Keeper<BadStates.PrivatelyInit>(kept))")]
    [InlineData(typeof(BadStates.GetOnly), "BadStates.GetOnly.Value cannot be read back from storage: write public and { get; init; } (reached from Keeper<BadStates.GetOnly>(kept))")]
    [InlineData(typeof(BadStates.HiddenField), "BadStates.HiddenField._value is a field, which storage loses: write a property with { get; init; } (reached from Keeper<BadStates.HiddenField>(kept))")]
    [InlineData(typeof(BadStates.OfUnordered), "BadStates.OfUnordered.Values is FrozenDictionary<string, int>, whose order differs from process to process: write ImmutableSortedDictionary<string, int> (reached from Keeper<BadStates.OfUnordered>(kept))")]
    [InlineData(typeof(BadStates.Abstract), "BadStates.Abstract has no public constructor without parameters, so that Keeper<BadStates.Abstract>(kept) has no empty value to begin with: write a sealed record with { get; init; } members and safe defaults")]
    public void State_WithOneFault_IsRefusedWithRemedy(Type state, string said) => Assert.Equal(said, Assert.Single(Checked.State(state)));

    [Fact]
    public void State_OfPlainValue_IsTaken() => Assert.Empty(Checked.State(typeof(long)));

    [Fact]
    public void Interface_WithoutClass_IsRefused() =>
        Assert.Equal(
            "BadGrains.IWorks has no grain class: write one that implements it, in an assembly that the host loads",
            Assert.Single(Checked.Texts([typeof(BadGrains.IWorks), typeof(ITakes<int>)], [typeof(Taker<int>)])));

    [Fact]
    public void Interfaces_OfAnAssemblyWithoutAnyClass_AreOnlyNames() =>
        Assert.Empty(Checked.Texts([typeof(BadGrains.IWorks), typeof(ITakes<int>)], []));

    [Fact]
    public void Interface_WithTwoClasses_IsRefused() =>
        Assert.Equal(
            "BadGrains.IWorks is implemented by BadGrains.NamedOne and BadGrains.WithPlainWork: keep one, or give each its [GrainType(\"...\")] and pass its name to GetGrain as prefix",
            Assert.Single(Checked.Texts([typeof(BadGrains.IWorks)], [typeof(BadGrains.WithPlainWork), typeof(BadGrains.NamedOne)])));

    [Fact]
    public void Interface_WithTwoClassesThatAreBothNamed_IsTaken() =>
        Assert.Empty(Checked.Texts([typeof(BadGrains.IWorks)], [typeof(BadGrains.NamedOne), typeof(BadGrains.NamedTwo)]));

    [Fact]
    public void Interface_ThatAnotherExtends_NeedsNoClassOfItsOwn() =>
        Assert.Empty(Checked.Texts([typeof(BadGrains.IWorks), typeof(BadGrains.IWorksMore)], [typeof(BadGrains.WorksMore)]));

    [Fact]
    public void Interface_ThatAnotherExtends_KeepsItsOneClass() =>
        Assert.Empty(Checked.Texts([typeof(BadGrains.IWorks), typeof(BadGrains.IWorksMore)], [typeof(BadGrains.WorksMore), typeof(BadGrains.WithPlainWork)]));

    [Fact]
    public void Observer_WithoutClass_IsNoGrain() =>
        Assert.DoesNotContain(Checked.Texts([typeof(BadInterfaces.IObserves)], []), text => text.Contains("grain class", StringComparison.Ordinal));

    [Fact]
    public void Exception_InAnAssemblyOfContracts_NeedsASerializer()
    {
        ContractFault fault = Assert.Single(ContractCheck.Check([typeof(ITakes<int>)], [typeof(Taker<int>)]));

        Assert.Equal(typeof(UnmarkedException), fault.Type);
        Assert.Equal(
            "UnmarkedException is an exception without [GenerateSerializer], so that a caller elsewhere sees a CodecNotFoundException instead: write [GenerateSerializer] above it",
            fault.Text);
    }
}
