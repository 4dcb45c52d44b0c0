namespace Arus.Client.Cli.Platform;

internal interface IPlatformFinder
{
    /// <exception cref="MistakeException">None runs and the question needs one that does, or none is installed.</exception>
    Task<IPlatform> Find(string data, Question question, CancellationToken cancel);
}
