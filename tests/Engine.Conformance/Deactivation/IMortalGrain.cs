namespace Arus.Engine.Conformance.Tests.Deactivation;

public interface IMortalGrain : IGrainWithStringKey
{
    Task<long> Instance();

    Task Leave();

    /// <summary>Asks to be deactivated, then goes on working in the same turn.</summary>
    Task LeaveThenWork();

    Task LeaveBehindGate();

    Task Stand();

    Task StayAwhile();

    Task StartTicking();
}
