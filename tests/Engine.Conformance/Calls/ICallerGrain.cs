namespace Arus.Engine.Conformance.Tests.Calls;

public interface ICallerGrain : IGrainWithStringKey
{
    /// <summary>Calls without awaiting and returns at once.</summary>
    Task StartAndLeave(string callee, string line);

    /// <summary>True when starting the call threw nothing and awaiting it did.</summary>
    Task<string> StartFailing(string callee, bool withoutAsync);

    /// <summary>Starts a call that stands at a gate and tells what it did meanwhile.</summary>
    Task<bool> StartBlocked(string callee);

    Task<bool> FireOneWay(string callee);

    Task<bool> FireThrowing(string callee);

    Task<int> FanOut(string prefix, int width);
}
