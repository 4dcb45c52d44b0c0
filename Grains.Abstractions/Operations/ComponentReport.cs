using Orleans;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>What a module says of itself or of a dependency: at start, on every change, and as a heartbeat between.</summary>
[GenerateSerializer, Immutable, Alias("component-report")]
public sealed record ComponentReport(
    [property: Id(0)] ModuleName Name,
    [property: Id(1)] ComponentKind Kind,
    [property: Id(2)] string Version,
    [property: Id(3)] Health Health,
    [property: Id(4)] string Detail);
