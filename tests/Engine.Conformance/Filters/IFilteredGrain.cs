namespace Arus.Engine.Conformance.Tests.Filters;

/// <summary>Called by <see cref="IFilterAskerGrain"/> only, so that each call passes the silo's outgoing filter.</summary>
public interface IFilteredGrain : IGrainWithStringKey
{
    Task Ordered();

    Task<int> IncomingChangesArgument(int value);

    Task<int> OutgoingChangesArgument(int value);

    Task<int> IncomingChangesResult();

    Task<int> OutgoingChangesResult();

    Task IncomingThrows();

    Task OutgoingThrows();

    Task<int> IncomingSwallows();

    Task<int> IncomingAnswersItself();

    Task<string?> OutgoingSetsContext();

    Task Described(int number, string text);
}
