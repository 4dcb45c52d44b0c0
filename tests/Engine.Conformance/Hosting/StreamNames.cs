namespace Arus.Engine.Conformance.Tests.Hosting;

internal static class StreamNames
{
    public const string Provider = "streams";
}
