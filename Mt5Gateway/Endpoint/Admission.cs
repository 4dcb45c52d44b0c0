namespace Arus.Mt5Gateway.Endpoint;

/// <summary>A connection's place among those of its address that have not said hello: given back once, by its hello or its end.</summary>
internal sealed class Admission(Action release) : IDisposable
{
    private Action? _release = release;

    public void Spoke() => Interlocked.Exchange(ref _release, null)?.Invoke();

    public void Dispose() => Spoke();
}
