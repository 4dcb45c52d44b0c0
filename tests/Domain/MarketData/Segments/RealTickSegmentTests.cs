using Arus.Domain.MarketData.Segments;
using Arus.Domain.Tests.MarketData.Bars;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Domain.Tests.MarketData.Segments;

/// <summary>Real days in segments of an hour.</summary>
public sealed class RealTickSegmentTests
{
    [RealTicksFact]
    public void RealDays_ByTheHour_TakeAtMostFourBytesATick_AndComeBack()
    {
        foreach (string file in RealTicks.Files)
        {
            Tick[] day = RealTicks.Read(file);
            List<Tick> back = [];
            long bytes = 0;
            foreach (IGrouping<long, Tick> hour in day.GroupBy(t => t.Time.Milliseconds / 3_600_000))
            {
                byte[] segment = TickSegment.Encode([.. hour]);
                bytes += segment.Length;
                back.AddRange(TickSegment.Decode(segment));
            }

            Assert.Equal(day, back);
            Assert.True(bytes <= day.Length * 4L, $"{file}: {(double)bytes / day.Length:F3} bytes a tick");
        }
    }
}
