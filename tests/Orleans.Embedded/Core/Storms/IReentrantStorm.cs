namespace Arus.Embedded.Tests.Core.Storms;

public interface IReentrantStorm : IStormGrain;
