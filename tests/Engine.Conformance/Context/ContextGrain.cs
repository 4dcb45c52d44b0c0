namespace Arus.Engine.Conformance.Tests.Context;

[Reentrant]
internal sealed class ContextGrain : Grain, IContextGrain
{
    private IGrainTimer? _timer;

    private string Key => this.GetPrimaryKeyString();

    private IContextGrain Below => GrainFactory.GetGrain<IContextGrain>($"{Key}/below");

    public Task<string?> Read(string name) => Task.FromResult(RequestContext.Get(name) as string);

    public Task<string?> ReadBelow(string name, int depth) => depth == 0 ? Read(name) : Below.ReadBelow(name, depth - 1);

    public Task Change(string name, string value)
    {
        RequestContext.Set(name, value);
        return Task.CompletedTask;
    }

    public async Task<string?> ReadAfterChangeBelow(string name)
    {
        await Below.Change(name, "changed below");
        return RequestContext.Get(name) as string;
    }

    public async Task<string?> ReadWhileChangeBelow(string name)
    {
        Task change = Below.Change(name, "changed below");
        string? seen = RequestContext.Get(name) as string;
        await change;
        return seen;
    }

    public async Task<string?> ReadAfterAwaits(string name)
    {
        await Task.Yield();
        await Below.Read(name);
        await Task.Yield();
        return RequestContext.Get(name) as string;
    }

    public async Task<string?> ReadBehindGate(string name)
    {
        await Gate.Of(Key).Pass();
        return RequestContext.Get(name) as string;
    }

    public async Task<string?> ChangeAfterStarting(string name, string value)
    {
        Task<string?> call = Below.ReadBehindGate(name);
        RequestContext.Set(name, value);
        Gate.Of($"{Key}/below").Open();
        return await call;
    }

    public Task<string?> ReadAfterRemoving(string name)
    {
        RequestContext.Remove(name);
        return Below.Read(name);
    }

    public async Task<bool> ClearAndLook(string name)
    {
        RequestContext.Clear();
        return RequestContext.Get(name) is null && await Below.Read(name) is null;
    }

    public Task<ContextNote?> ReadNote(string name) => Task.FromResult(RequestContext.Get(name) as ContextNote);

    public Task Write(string name)
    {
        Journal.Of(Key).Add(RequestContext.Get(name) as string ?? "nothing");
        return Task.CompletedTask;
    }

    public Task StartTimer(string name)
    {
        _timer ??= this.RegisterGrainTimer(() => Write(name), TimeSpan.FromMilliseconds(10), Timeout.InfiniteTimeSpan);
        return Task.CompletedTask;
    }
}
