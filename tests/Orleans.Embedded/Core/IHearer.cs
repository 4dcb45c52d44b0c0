namespace Arus.Embedded.Tests.Core;

public interface IHearer : IGrainObserver
{
    Task Hear(string word);
}
