namespace Orleans.Core.Internal;

/// <summary>Told when a request of the grain lets calls that come back to it interleave, and when that ends.</summary>
public interface ICallChainReentrantGrainContext
{
    void OnEnterReentrantSection(Guid reentrancyId);

    void OnExitReentrantSection(Guid reentrancyId);
}
