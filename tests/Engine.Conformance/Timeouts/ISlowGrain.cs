namespace Arus.Engine.Conformance.Tests.Timeouts;

public interface ISlowGrain : IGrainWithStringKey
{
    [ResponseTimeout("00:00:01")]
    Task StandForASecondAtMost();

    [ResponseTimeout("00:00:01")]
    Task<int> AnswerAtOnce(int value);

    /// <summary>The kind of exception that a grain sees when its own call times out.</summary>
    Task<string> AskTheSlow(string other);

    Task<int> Touch();
}
