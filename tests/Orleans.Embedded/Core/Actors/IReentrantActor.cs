namespace Arus.Embedded.Tests.Core.Actors;

public interface IReentrantActor : IActor;
