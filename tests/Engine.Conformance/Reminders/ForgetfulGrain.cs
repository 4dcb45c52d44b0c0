namespace Arus.Engine.Conformance.Tests.Reminders;

/// <summary>Registers a reminder that it could not receive.</summary>
internal sealed class ForgetfulGrain : Grain, IForgetfulGrain
{
    public Task Register() => this.RegisterOrUpdateReminder("never", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
}
