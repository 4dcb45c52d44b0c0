namespace Arus.Engine.Conformance.Tests.Identity;

internal sealed class IdentityGrain : Grain, IIdentityGrain, ISecondFaceGrain
{
    private string Key => this.GetPrimaryKeyString();

    public Task<GrainId> MyId() => Task.FromResult(this.GetGrainId());

    public Task<IIdentityGrain> Myself() => Task.FromResult(this.AsReference<IIdentityGrain>());

    public Task<bool> MyselfIsWhatTheFactoryMakes() =>
        Task.FromResult(this.AsReference<IIdentityGrain>().Equals(GrainFactory.GetGrain<IIdentityGrain>(Key)));

    public Task<string> NameOf(IIdentityGrain other) => other.Name();

    public Task<string> Name() => Task.FromResult(Key);

    public Task<string> SecondName() => Task.FromResult($"second {Key}");

    public Task<string> CallFromThePool(string other)
    {
        IGrainFactory factory = GrainFactory;
        return Task.Run(() => factory.GetGrain<IIdentityGrain>(other).Name());
    }
}
