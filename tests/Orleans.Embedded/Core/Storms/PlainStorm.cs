namespace Arus.Embedded.Tests.Core.Storms;

public sealed class PlainStorm(Storm storm) : StormGrain(storm), IPlainStorm;
