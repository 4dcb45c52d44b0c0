namespace Orleans;

public interface ILifecycleObservable
{
    /// <summary>Lower stages start first and stop last.</summary>
    IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer);
}
