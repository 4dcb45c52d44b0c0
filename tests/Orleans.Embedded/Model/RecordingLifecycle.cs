namespace Arus.Embedded.Tests.Model;

/// <summary>Keeps who subscribed last.</summary>
internal sealed class RecordingLifecycle : ILifecycleObservable
{
    public ILifecycleObserver? Observer { get; private set; }

    public string? Name { get; private set; }

    public int Stage { get; private set; }

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        (Name, Stage, Observer) = (observerName, stage, observer);
        return new MemoryStream();
    }
}
