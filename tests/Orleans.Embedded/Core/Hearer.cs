namespace Arus.Embedded.Tests.Core;

internal sealed class Hearer : IHearer
{
    private int _heard;

    public int Heard => Volatile.Read(ref _heard);

    public Task Hear(string word)
    {
        Interlocked.Increment(ref _heard);
        return Task.CompletedTask;
    }
}
