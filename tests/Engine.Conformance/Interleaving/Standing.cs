namespace Arus.Engine.Conformance.Tests.Interleaving;

/// <summary>The bodies that the interleaving grains share.</summary>
internal static class Standing
{
    public static async Task Stand(string key)
    {
        Journal.Of(key).Add("in");
        await Gate.Of(key).Pass();
        Journal.Of(key).Add("out");
    }

    public static Task Pass(string key, string line)
    {
        Journal.Of(key).Add(line);
        return Task.CompletedTask;
    }
}
