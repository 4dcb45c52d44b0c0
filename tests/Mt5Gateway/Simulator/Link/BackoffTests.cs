using Arus.Mt5Gateway.Simulator.Link;

namespace Arus.Mt5Gateway.Tests.Simulator.Link;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_OfConnectionsThatFail_DoubleToThirtySecondsGiveOrTakeAFifth()
    {
        for (ulong seed = 0; seed < 100; seed++)
        {
            Backoff backoff = new(seed);
            foreach (double middle in (double[])[1, 2, 4, 8, 16, 30, 30, 30])
            {
                Assert.InRange(backoff.Next(TimeSpan.FromSeconds(29), TimeSpan.Zero).TotalSeconds, middle * 0.8, middle * 1.2);
            }
        }
    }

    [Fact]
    public void Wait_AfterAConnectionOfThirtySeconds_BeginsAnew()
    {
        Backoff backoff = new(1);
        for (int i = 0; i < 5; i++) backoff.Next(TimeSpan.Zero, TimeSpan.Zero);

        Assert.InRange(backoff.Next(TimeSpan.FromSeconds(30), TimeSpan.Zero).TotalSeconds, 0.8, 1.2);
    }

    [Fact]
    public void Wait_ThatTheGatewayAskedFor_IsKept() =>
        Assert.Equal(TimeSpan.FromSeconds(40), new Backoff(1).Next(TimeSpan.Zero, TimeSpan.FromSeconds(40)));

    [Fact]
    public void Waits_OfTwoTerminals_Differ() =>
        Assert.NotEqual(new Backoff(1).Next(TimeSpan.Zero, TimeSpan.Zero), new Backoff(2).Next(TimeSpan.Zero, TimeSpan.Zero));
}
