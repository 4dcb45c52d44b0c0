namespace Arus.Embedded.Tests.Core.Storms;

public interface IWorkerStorm : IStormGrain;
