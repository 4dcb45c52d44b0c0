namespace Arus.Engine.Conformance.Tests.Filters;

internal sealed class FilteredGrain : Grain, IFilteredGrain, IIncomingGrainCallFilter
{
    private string Key => this.GetPrimaryKeyString();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.MethodName == nameof(Ordered)) Journal.Of(Key).Add("own in");
        await context.Invoke();
        if (context.MethodName == nameof(Ordered)) Journal.Of(Key).Add("own out");
    }

    public Task Ordered() => Note("method");

    public Task<int> IncomingChangesArgument(int value) => Task.FromResult(value);

    public Task<int> OutgoingChangesArgument(int value) => Task.FromResult(value);

    public Task<int> IncomingChangesResult() => Task.FromResult(1);

    public Task<int> OutgoingChangesResult() => Task.FromResult(1);

    public Task IncomingThrows() => Note("method");

    public Task OutgoingThrows() => Note("method");

    public async Task<int> IncomingSwallows()
    {
        await Task.Yield();
        throw new InvalidOperationException("swallowed");
    }

    public async Task<int> IncomingAnswersItself()
    {
        await Note("method");
        return 1;
    }

    public Task<string?> OutgoingSetsContext() => Task.FromResult(RequestContext.Get("filter") as string);

    public Task Described(int number, string text) => Note("method");

    private Task Note(string line)
    {
        Journal.Of(Key).Add(line);
        return Task.CompletedTask;
    }
}
