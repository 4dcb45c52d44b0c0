namespace Arus.Silo.Tests.Settings;

public enum SampleSide
{
    North,
    South,
}
