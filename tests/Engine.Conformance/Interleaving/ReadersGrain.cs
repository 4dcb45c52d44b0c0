namespace Arus.Engine.Conformance.Tests.Interleaving;

internal sealed class ReadersGrain : Grain, IReadersGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task ReadAtGate() => Standing.Stand(Key);

    public Task Read(string line) => Standing.Pass(Key, line);

    public Task WriteAtGate() => Standing.Stand(Key);

    public Task Write(string line) => Standing.Pass(Key, line);
}
