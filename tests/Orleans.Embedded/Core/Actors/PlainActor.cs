namespace Arus.Embedded.Tests.Core.Actors;

public sealed class PlainActor(Scripts scripts) : Actor(scripts), IPlainActor;
