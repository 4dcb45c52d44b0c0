namespace Arus.Engine.Conformance.Tests.Cancellation;

public interface ICancelledGrain : IGrainWithStringKey
{
    /// <summary>Waits until the token is cancelled and says so in the journal.</summary>
    Task WaitForCancellation(CancellationToken cancel);

    Task PassOn(string below, CancellationToken cancel);

    /// <summary>Stands at the gate and never looks at the token.</summary>
    Task NeverLook(CancellationToken cancel);

    Task<int> Finish(int value, CancellationToken cancel = default);

    /// <summary>Gives up by itself, though nobody asked.</summary>
    Task GiveUp();

    Task<int> Touch();
}
