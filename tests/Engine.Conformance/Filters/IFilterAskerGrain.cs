namespace Arus.Engine.Conformance.Tests.Filters;

public interface IFilterAskerGrain : IGrainWithStringKey
{
    Task<string> Ask(string key, string method);
}
