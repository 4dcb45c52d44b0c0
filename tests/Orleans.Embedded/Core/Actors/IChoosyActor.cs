namespace Arus.Embedded.Tests.Core.Actors;

public interface IChoosyActor : IActor;
