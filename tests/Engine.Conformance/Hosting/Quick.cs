namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>Cases that wait for nothing but their own work.</summary>
[CollectionDefinition(nameof(Quick))]
public sealed class Quick : ICollectionFixture<ClusterFixture>;
