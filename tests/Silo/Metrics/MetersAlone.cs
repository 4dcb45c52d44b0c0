namespace Arus.Silo.Tests.Metrics;

/// <summary>Meters are of the process: while these tests look, no other host of it may run.</summary>
[CollectionDefinition("meters", DisableParallelization = true)]
public sealed class MetersAlone;
