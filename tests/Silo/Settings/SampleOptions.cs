using Arus.Silo.Settings;

namespace Arus.Silo.Tests.Settings;

public sealed class SampleOptions
{
    public const string DevelopmentKey = "for-development";

    [Setting("a number from 1 to 10", Min = "1", Max = "10")]
    public int Count { get; init; } = 3;

    [Setting("a duration from 1s to 1m", Min = "1s", Max = "1m")]
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(5);

    [Setting("north or south")]
    public SampleSide Side { get; init; }

    [Setting("an address")]
    public Uri? Address { get; init; }

    [Setting("true or false")]
    public bool On { get; init; }

    [Setting("a key", Secret = true)]
    public string Key { get; init; } = DevelopmentKey;
}
