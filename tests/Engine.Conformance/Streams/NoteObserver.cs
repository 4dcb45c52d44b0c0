using Orleans.Streams;

namespace Arus.Engine.Conformance.Tests.Streams;

/// <summary>Writes down what it is given; stands at a gate or fails where the case says so.</summary>
internal sealed class NoteObserver(string journal) : IAsyncObserver<StreamNote>
{
    public async Task OnNextAsync(StreamNote item, StreamSequenceToken? token = null)
    {
        if (item.Producer == "gate") await Gate.Of(journal).Pass();
        if (item.Producer == "poison" || Failures.Of(journal).Next())
        {
            Journal.Of(journal).Add($"refused {item}");
            throw new InvalidOperationException("not now");
        }

        Journal.Of(journal).Add($"{item}");
    }

    public Task OnCompletedAsync() => Task.CompletedTask;

    public Task OnErrorAsync(Exception ex)
    {
        Journal.Of(journal).Add("error");
        return Task.CompletedTask;
    }
}
