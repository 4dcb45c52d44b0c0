namespace Arus.Engine.Conformance.Tests.Calls;

public interface ICalleeGrain : IGrainWithStringKey
{
    Task<int> Add(int left, int right);

    Task Note(string line);

    ValueTask<int> Double(int value);

    ValueTask NoteLightly(string line);

    Task<string?> Nothing();

    Task ThrowBeforeAwait();

    Task ThrowWithoutAsync();

    Task PassGate();

    Task<int> Count();

    [OneWay]
    Task FireAndPassGate();

    [OneWay]
    Task FireAndThrow();

    Task<int> Chain(int depth);
}
