namespace Arus.Embedded.Tests.Bounds;

public interface ICountedGrain : IGrainWithStringKey
{
    Task Do(bool isWell);
}
