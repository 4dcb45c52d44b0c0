namespace Arus.Embedded.Tests.Bounds;

public interface IWorkGrain : IGrainWithStringKey
{
    /// <summary>Does what the test says.</summary>
    Task Do(int number);

    /// <summary>Calls the other, which calls back.</summary>
    Task Visit(string other);

    Task<string> Answer(int length);

    Task Take(string text);
}
