using Orleans.Concurrency;

namespace Arus.Embedded.Refused;

public static class BadInterfaces
{
    public interface IHasAProperty : IGrainWithStringKey
    {
        int Count { get; }
    }

    public interface IHasAnEvent : IGrainWithStringKey
    {
        event EventHandler? Happened;
    }

    public interface IInheritsAProperty : IHasAProperty;

    public interface IHasTwoTokens : IGrainWithStringKey
    {
        Task Wait(CancellationToken first, CancellationToken second);
    }

    public interface IPassesByReference : IGrainWithStringKey
    {
        Task Refer(ref int value);

        Task Out(out int value);

        Task In(in int value);
    }

    public interface IReturnsAValue : IGrainWithStringKey
    {
        int Count();
    }

    public interface IReturnsASequence : IGrainWithStringKey
    {
        IAsyncEnumerable<int> Count();
    }

    public interface IReturnsAList : IGrainWithStringKey
    {
        ValueTask<List<int>> Count();
    }

    public interface IAnswersOneWay : IGrainWithStringKey
    {
        [OneWay]
        Task<int> Count();
    }

    public interface ITimesOutWrongly : IGrainWithStringKey
    {
        [ResponseTimeout("soon")]
        Task Wait();

        [ResponseTimeout("00:00:00")]
        Task WaitNot();
    }

    public interface INamesTwice : IGrainWithStringKey
    {
        [Alias("go")]
        Task Go();

        [Alias("go")]
        Task Went();
    }

    [Alias("taken")]
    public interface ITakesAName : IGrainWithStringKey
    {
        Task Take(Named value);
    }

    [GenerateSerializer, Immutable, Alias("taken")]
    public sealed record Named([property: Id(0)] int Value);

    public interface IObserves : IGrainObserver
    {
        void Happened(int[] values);
    }
}
