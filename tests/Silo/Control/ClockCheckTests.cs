using Arus.Silo.Control;

namespace Arus.Silo.Tests.Control;

public sealed class ClockCheckTests
{
    private static readonly DateTimeOffset s_written = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-60, true)]
    [InlineData(-61, false)]
    [InlineData(-3_600, false)]
    [InlineData(3_600, true)]
    public void Clock_AgainstTheNewestFile_IsWrongWhenSetBack(int seconds, bool content)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.Below("money.db"), "");
        File.SetLastWriteTimeUtc(folder.Below("money.db"), s_written.UtcDateTime);

        string? wrong = ClockCheck.Wrong(folder.Path, new Lifetime.ManualTime(s_written.AddSeconds(seconds)));

        Assert.Equal(content, wrong is null);
        if (!content) Assert.Contains("money.db was written at 2026-03-01 12:00:00 UTC", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Clock_EmptyDirectory_IsRight()
    {
        using TemporaryFolder folder = new();

        Assert.Null(ClockCheck.Wrong(folder.Path, new Lifetime.ManualTime(s_written)));
    }
}
