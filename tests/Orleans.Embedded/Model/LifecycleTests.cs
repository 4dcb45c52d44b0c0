namespace Arus.Embedded.Tests.Model;

public sealed class LifecycleTests
{
    [Fact]
    public async Task Subscription_WithoutStop_StopsAtOnce()
    {
        RecordingLifecycle lifecycle = new();
        int started = 0;

        lifecycle.Subscribe("one", ServiceLifecycleStage.Active, _ =>
        {
            started++;
            return Task.CompletedTask;
        });
        await lifecycle.Observer!.OnStart();
        await lifecycle.Observer.OnStop();

        Assert.Equal(1, started);
        Assert.Equal(("one", ServiceLifecycleStage.Active), (lifecycle.Name, lifecycle.Stage));
    }

    [Fact]
    public async Task Subscription_OfAType_CarriesItsNameAndBothDelegates()
    {
        RecordingLifecycle lifecycle = new();
        List<string> seen = [];

        lifecycle.Subscribe<LifecycleTests>(5, _ => Say("start"), _ => Say("stop"));
        await lifecycle.Observer!.OnStart();
        await lifecycle.Observer.OnStop();

        Assert.Equal(["start", "stop"], seen);
        Assert.Equal(typeof(LifecycleTests).FullName, lifecycle.Name);

        Task Say(string text)
        {
            seen.Add(text);
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 0, 0.5, 1)]
    [InlineData(0, 0, 5, 5)]
    [InlineData(0, 2, 5, 125)]
    [InlineData(1, 0, 0, 1440)]
    public void AgeLimit_OfItsParts_IsTheirSumAndNeverUnderAMinute(double days, double hours, double minutes, double limit) =>
        Assert.Equal(TimeSpan.FromMinutes(limit), new CollectionAgeLimitAttribute { Days = days, Hours = hours, Minutes = minutes }.AgeLimit);

    [Fact]
    public void AgeLimit_SaidAsTextOrForEver_IsThat()
    {
        Assert.Equal(TimeSpan.FromMinutes(90), new CollectionAgeLimitAttribute("01:30:00").AgeLimit);
        Assert.Equal(Timeout.InfiniteTimeSpan, new CollectionAgeLimitAttribute { AlwaysActive = true }.AgeLimit);
        Assert.Throws<FormatException>(() => new CollectionAgeLimitAttribute("late"));
        Assert.Equal(TimeSpan.FromSeconds(5), new ResponseTimeoutAttribute("00:00:05").Timeout);
    }
}
