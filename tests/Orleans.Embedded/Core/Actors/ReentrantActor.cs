using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Actors;

[Reentrant]
public sealed class ReentrantActor(Scripts scripts) : Actor(scripts), IReentrantActor;
