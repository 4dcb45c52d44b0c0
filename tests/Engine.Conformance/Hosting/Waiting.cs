namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>Cases that wait for time-outs, deliveries or ticks: they run beside the quick ones, on a cluster of their own.</summary>
[CollectionDefinition(nameof(Waiting))]
public sealed class Waiting : ICollectionFixture<ClusterFixture>;
