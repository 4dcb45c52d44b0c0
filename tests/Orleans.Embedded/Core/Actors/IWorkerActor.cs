namespace Arus.Embedded.Tests.Core.Actors;

public interface IWorkerActor : IActor;
