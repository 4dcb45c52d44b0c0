namespace Arus.Engine.Conformance.Tests.Identity;

public interface IIdentityGrain : IGrainWithStringKey
{
    Task<GrainId> MyId();

    Task<IIdentityGrain> Myself();

    Task<bool> MyselfIsWhatTheFactoryMakes();

    Task<string> NameOf(IIdentityGrain other);

    Task<string> Name();

    /// <summary>Makes a reference and calls it from a thread of the pool.</summary>
    Task<string> CallFromThePool(string other);
}
