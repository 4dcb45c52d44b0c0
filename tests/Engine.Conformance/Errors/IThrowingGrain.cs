namespace Arus.Engine.Conformance.Tests.Errors;

public interface IThrowingGrain : IGrainWithStringKey
{
    Task ThrowOwn(int code, string message);

    Task ThrowOwnAfterAwait(int code, string message);

    Task ThrowWithInner();

    Task ThrowKnown(string kind);

    ValueTask<int> ThrowFromValueTask();

    Task<int> ThrowInsteadOfResult();

    /// <summary>Lets through what the other throws.</summary>
    Task Relay(string other);

    /// <summary>Catches by type what the other throws, and says its code.</summary>
    Task<int> CatchFrom(string other);

    Task<int> Touch();
}
