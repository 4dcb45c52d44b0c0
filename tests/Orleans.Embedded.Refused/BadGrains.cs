using Orleans.Concurrency;
using Orleans.Runtime;

namespace Arus.Embedded.Refused;

public static class BadGrains
{
    public interface IWorks : IGrainWithStringKey
    {
        Task Work();
    }

    [Alias("works")]
    public sealed class WithAlias : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    [GenerateSerializer]
    public sealed class WithSerializer : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    public sealed class WithMarksOnItsMethod : Grain, IWorks
    {
        [AlwaysInterleave]
        public Task Work() => Task.CompletedTask;
    }

    [MayInterleave("Interleaves")]
    public sealed class WithoutItsCallback : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    [CollectionAgeLimit("late")]
    public sealed class WithAWrongAge : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    public sealed class WithAStateOfNoKind([PersistentState("state")] string state) : Grain, IWorks
    {
        public string State => state;

        public Task Work() => Task.CompletedTask;
    }

    public sealed class WithPlainWork : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    [GrainType("works-one")]
    public sealed class NamedOne : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    [GrainType("works-two")]
    public sealed class NamedTwo : Grain, IWorks
    {
        public Task Work() => Task.CompletedTask;
    }

    public interface IWorksMore : IWorks
    {
        Task WorkMore();
    }

    public sealed class WorksMore : Grain, IWorksMore
    {
        public Task Work() => Task.CompletedTask;

        public Task WorkMore() => Task.CompletedTask;
    }

    public interface IHandsOutItself : IGrainWithStringKey
    {
        Task<NamedOne> Myself();
    }
}
