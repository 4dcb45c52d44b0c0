namespace Arus.Embedded.Tests.Core.Actors;

public interface IPlainActor : IActor;
