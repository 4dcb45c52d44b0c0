namespace Arus.Engine.Conformance.Tests.Context;

public interface IContextGrain : IGrainWithStringKey
{
    Task<string?> Read(string name);

    Task<string?> ReadBelow(string name, int depth);

    Task Change(string name, string value);

    /// <summary>What this caller sees after a callee that changed the value has answered.</summary>
    Task<string?> ReadAfterChangeBelow(string name);

    /// <summary>The same, right after the call started and before it is awaited.</summary>
    Task<string?> ReadWhileChangeBelow(string name);

    Task<string?> ReadAfterAwaits(string name);

    Task<string?> ReadBehindGate(string name);

    /// <summary>Changes the value after starting a call, and returns what the callee saw.</summary>
    Task<string?> ChangeAfterStarting(string name, string value);

    Task<string?> ReadAfterRemoving(string name);

    Task<bool> ClearAndLook(string name);

    Task<ContextNote?> ReadNote(string name);

    [OneWay]
    Task Write(string name);

    /// <summary>Starts a timer whose tick writes what it sees.</summary>
    Task StartTimer(string name);
}
