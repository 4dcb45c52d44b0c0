using Arus.Embedded.Refused;

namespace Arus.Embedded.Tests.Contracts;

public sealed class RefusedInterfaceTests
{
    [Theory]
    [InlineData(typeof(BadInterfaces.IHasAProperty), "BadInterfaces.IHasAProperty.Count is a property, which a reference to a grain cannot answer: write a method that returns a Task")]
    [InlineData(typeof(BadInterfaces.IInheritsAProperty), "BadInterfaces.IHasAProperty.Count is a property, which a reference to a grain cannot answer: write a method that returns a Task")]
    [InlineData(typeof(BadInterfaces.IHasAnEvent), "BadInterfaces.IHasAnEvent.Happened is an event, which cannot cross a call: take an IGrainObserver, or publish to a stream")]
    [InlineData(typeof(BadInterfaces.IHasTwoTokens), "BadInterfaces.IHasTwoTokens.Wait takes 2 CancellationTokens and only one flows: keep one, as the last parameter")]
    [InlineData(typeof(BadInterfaces.IReturnsAValue), "BadInterfaces.IReturnsAValue.Count returns int: write Task<int>")]
    [InlineData(typeof(BadInterfaces.IReturnsASequence), "BadInterfaces.IReturnsASequence.Count: the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream")]
    [InlineData(typeof(BadInterfaces.IReturnsAList), "BadInterfaces.IReturnsAList.Count's result is List<int>, which can change: write ImmutableArray<int>")]
    [InlineData(typeof(BadInterfaces.IAnswersOneWay), "BadInterfaces.IAnswersOneWay.Count is [OneWay] and returns Task<int>, which never arrives: return Task, or remove [OneWay]")]
    [InlineData(typeof(BadInterfaces.INamesTwice), "BadInterfaces.INamesTwice.Went and BadInterfaces.INamesTwice.Go both have [Alias(\"go\")]: give one of them another")]
    [InlineData(typeof(BadInterfaces.ITakesAName), "BadInterfaces.Named and BadInterfaces.ITakesAName both have [Alias(\"taken\")]: give one of them another")]
    [InlineData(typeof(BadInterfaces.IObserves), "BadInterfaces.IObserves.Happened(values) is int[], which can change: write ImmutableArray<int>")]
    [InlineData(typeof(BadGrains.IHandsOutItself), "BadGrains.IHandsOutItself.Myself's result is BadGrains.NamedOne, a grain itself: write its interface")]
    public void Interface_WithOneFault_IsRefusedWithRemedy(Type contract, string said) => Assert.Equal(said, Assert.Single(Checked.Interface(contract)));

    [Fact]
    public void Parameters_ByReference_AreEachRefused() =>
        Assert.Equal(
            [
                "BadInterfaces.IPassesByReference.Refer(value) is passed by reference, which ends at the caller: pass it by value, and return what the method changes",
                "BadInterfaces.IPassesByReference.Out(value) is passed by reference, which ends at the caller: pass it by value, and return what the method changes",
                "BadInterfaces.IPassesByReference.In(value) is passed by reference, which ends at the caller: pass it by value, and return what the method changes",
            ],
            Checked.Interface(typeof(BadInterfaces.IPassesByReference)));

    [Fact]
    public void ResponseTimeout_NotPositiveOrNoTime_IsRefusedWithoutThrowing() =>
        Assert.Equal(
            [
                "BadInterfaces.ITimesOutWrongly.Wait has [ResponseTimeout(\"soon\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"",
                "BadInterfaces.ITimesOutWrongly.WaitNot has [ResponseTimeout(\"00:00:00\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"",
            ],
            Checked.Interface(typeof(BadInterfaces.ITimesOutWrongly)));
}
