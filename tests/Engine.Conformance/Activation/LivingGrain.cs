namespace Arus.Engine.Conformance.Tests.Activation;

internal sealed class LivingGrain(InjectedService service) : Grain, ILivingGrain
{
    private readonly long _instance = Unique.Number();
    private IGrainTimer? _timer;
    private string _key = "";
    private int _answer;
    private int _ticks;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = this.GetPrimaryKeyString();
        Journal.Of(_key).Add("activated");
        if (!_key.EndsWith("/other", StringComparison.Ordinal))
        {
            ILivingGrain other = GrainFactory.GetGrain<ILivingGrain>($"{_key}/other");
            _answer = (await other.KeySeenInActivation()).Length;
        }

        _timer = this.RegisterGrainTimer(Tick, TimeSpan.FromMilliseconds(5), Timeout.InfiniteTimeSpan);
    }

    public Task<long> Instance() => Task.FromResult(_instance);

    public Task<string> Injected() => Task.FromResult(service.Words);

    public Task<string> KeySeenInActivation() => Task.FromResult(_key);

    public Task<int> AnswerSeenInActivation() => Task.FromResult(_answer);

    public Task Note(string line)
    {
        Journal.Of(_key).Add(line);
        return Task.CompletedTask;
    }

    public Task<int> Ticks() => Task.FromResult(_ticks);

    private Task Tick()
    {
        _ticks++;
        _timer?.Dispose();
        return Task.CompletedTask;
    }
}
