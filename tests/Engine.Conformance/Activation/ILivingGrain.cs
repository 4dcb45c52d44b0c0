namespace Arus.Engine.Conformance.Tests.Activation;

public interface ILivingGrain : IGrainWithStringKey
{
    /// <summary>Tells one activation from another of the same grain.</summary>
    Task<long> Instance();

    Task<string> Injected();

    Task<string> KeySeenInActivation();

    Task<int> AnswerSeenInActivation();

    Task Note(string line);

    Task<int> Ticks();
}
