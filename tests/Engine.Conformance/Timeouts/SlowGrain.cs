namespace Arus.Engine.Conformance.Tests.Timeouts;

internal sealed class SlowGrain : Grain, ISlowGrain
{
    private int _touched;

    public async Task StandForASecondAtMost()
    {
        await Gate.Of(this.GetPrimaryKeyString()).Pass();
        Journal.Of(this.GetPrimaryKeyString()).Add("ended");
    }

    public Task<int> AnswerAtOnce(int value) => Task.FromResult(value);

    public async Task<string> AskTheSlow(string other)
    {
        try
        {
            await GrainFactory.GetGrain<ISlowGrain>(other).StandForASecondAtMost();
            return "no exception";
        }
        catch (TimeoutException)
        {
            return nameof(TimeoutException);
        }
    }

    public Task<int> Touch() => Task.FromResult(++_touched);
}
