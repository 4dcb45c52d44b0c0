namespace Arus.Engine.Conformance.Tests.Hosting;

internal static class StorageNames
{
    public const string Second = "second";
    public const string Scripted = "scripted";
}
