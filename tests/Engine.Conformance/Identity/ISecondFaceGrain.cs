namespace Arus.Engine.Conformance.Tests.Identity;

/// <summary>Another face of the same grain.</summary>
public interface ISecondFaceGrain : IGrainWithStringKey
{
    Task<string> SecondName();
}
