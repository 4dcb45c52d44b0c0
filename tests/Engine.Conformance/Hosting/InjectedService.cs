namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>A service of the silo's container, for grains that ask for one.</summary>
public sealed record InjectedService(string Words);
