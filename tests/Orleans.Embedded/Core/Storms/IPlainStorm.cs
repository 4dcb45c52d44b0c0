namespace Arus.Embedded.Tests.Core.Storms;

public interface IPlainStorm : IStormGrain;
