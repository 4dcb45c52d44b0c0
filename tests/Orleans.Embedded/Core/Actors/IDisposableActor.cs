namespace Arus.Embedded.Tests.Core.Actors;

public interface IDisposableActor : IActor;
