using Arus.Client.Cli.Platform;

namespace Arus.Client.Cli.Tests;

/// <summary>A platform that answers every question the same way and remembers who asked what.</summary>
internal sealed class RecordingFinder(int exitCode = 0, string answer = "", Exception? failure = null) : IPlatformFinder, IPlatform
{
    public List<(string Data, Question Question)> Asked { get; } = [];

    public Task<IPlatform> Find(string data, Question question, CancellationToken cancel)
    {
        Asked.Add((data, question));
        return Task.FromResult<IPlatform>(this);
    }

    public async Task<int> Ask(Question question, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (failure is not null) throw failure;
        await output.WriteAsync(answer);
        return exitCode;
    }

    public void Dispose()
    {
    }
}
