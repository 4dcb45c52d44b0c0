namespace Arus.Engine.Conformance.Tests.Reminders;

public interface IForgetfulGrain : IGrainWithStringKey
{
    Task Register();
}
