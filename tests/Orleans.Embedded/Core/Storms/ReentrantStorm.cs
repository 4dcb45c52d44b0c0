using Orleans.Concurrency;

namespace Arus.Embedded.Tests.Core.Storms;

[Reentrant]
public sealed class ReentrantStorm(Storm storm) : StormGrain(storm), IReentrantStorm
{
    protected override bool IsReentrant => true;
}
