using System.Text;
using Arus.Domain.MarketData.Files;

namespace Arus.Domain.Tests.MarketData.Files;

public sealed class CrossingTests
{
    [Fact]
    public void Crossing_OfAFeedThatCrossesAllDay_IsTakenUpToWhatIsUsual()
    {
        TextFile file = new(Text(crossedOf: row => row % 8 == 0, deepAt: 500));

        (_, List<(int Line, RowFault Fault)> rejected) = file.Ticks();

        Assert.Equal([(502, RowFault.Crossed)], rejected);
    }

    [Fact]
    public void Crossing_InAFileThatSeldomDoes_IsAMistake()
    {
        TextFile file = new(Text(crossedOf: row => row == 400, deepAt: 500));

        (_, List<(int Line, RowFault Fault)> rejected) = file.Ticks();

        Assert.Equal([(402, RowFault.Crossed), (502, RowFault.Crossed)], rejected);
    }

    private static string Text(Func<int, bool> crossedOf, int deepAt)
    {
        StringBuilder text = new("time,bid,ask\n");
        for (int row = 0; row < 2_000; row++)
        {
            int ask = row == deepAt ? 20_000 : crossedOf(row) ? 29_999 : 30_002;
            text.Append($"2014-05-02T{row / 3_600:00}:{row / 60 % 60:00}:{row % 60:00},1.30000,1.{ask}\n");
        }

        return text.ToString();
    }
}
