namespace Arus.Client.Cli.Platform;

/// <summary>Who answers: the running platform, or one opened only to answer. The answer is text and an exit code.</summary>
internal interface IPlatform : IDisposable
{
    Task<int> Ask(Question question, TextWriter output, TextWriter errors, CancellationToken cancel);
}
