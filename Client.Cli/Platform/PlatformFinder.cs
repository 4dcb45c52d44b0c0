namespace Arus.Client.Cli.Platform;

/// <summary>The running platform when one answers at the socket its lock file names, else its program.</summary>
internal sealed class PlatformFinder : IPlatformFinder
{
    public async Task<IPlatform> Find(string data, Question question, CancellationToken cancel)
    {
        if (await LivingPlatform.Connect(data, cancel) is { } living) return living;
        if (question.WorksOffline) return new SleepingPlatform(data);
        throw new MistakeException(ExitCode.Environment, $"no platform runs on {data}: start it with ./arus up, or name its directory with --data");
    }
}
