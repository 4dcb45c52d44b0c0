using Arus.Domain.MarketData.Calendar;
using Arus.Domain.Tests.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Domain.Tests.MarketData.Calendar;

public sealed class BlackoutWindowsTests
{
    private static readonly DateTimeOffset s_noon = new(2014, 5, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<BlackoutRule> s_rules =
    [
        new("", EventImpact.High, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30)),
        new("USD", EventImpact.Medium, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)),
    ];

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-15, true)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void HighEvent_AroundItsTime_BlacksOut(int minutes, bool blackedOut)
    {
        BlackoutWindows windows = BlackoutWindows.Of([new(s_noon, "EUR", EventImpact.High, "Rate decision")], s_rules);
        Assert.Equal(blackedOut, windows.IsBlackedOut(s_noon.AddMinutes(minutes), Specs.EurUsd));
        Assert.False(windows.IsBlackedOut(s_noon.AddMinutes(minutes), Specs.UsdJpy));
    }

    [Fact]
    public void Events_ByImpactAndCurrency_FollowTheRuleThatNamesThem()
    {
        BlackoutWindows windows = BlackoutWindows.Of(
            [new(s_noon, "EUR", EventImpact.Medium, "a"), new(s_noon, "USD", EventImpact.Low, "b"), new(s_noon.AddHours(1), "USD", EventImpact.Medium, "c"), new(s_noon.AddHours(2), "", EventImpact.High, "d")],
            s_rules);

        Assert.False(windows.IsBlackedOut(s_noon, Specs.EurUsd));
        Assert.Equal(new BlackoutWindow(s_noon.AddMinutes(55), s_noon.AddMinutes(65), "c"), windows.Covering(s_noon.AddHours(1), "USD"));
        Assert.Equal("d", windows.Covering(s_noon.AddHours(2), "CHF")?.Because);
    }

    [Fact]
    public void Windows_ThatMeet_AreOne()
    {
        BlackoutWindows windows = BlackoutWindows.Of(
            [new(s_noon.AddMinutes(45), "GBP", EventImpact.High, "second"), new(s_noon, "GBP", EventImpact.High, "first"), new(s_noon.AddHours(3), "GBP", EventImpact.High, "third")],
            s_rules);
        Assert.Equal(
            [new BlackoutWindow(s_noon.AddMinutes(-15), s_noon.AddMinutes(75), "first"), new(s_noon.AddMinutes(165), s_noon.AddMinutes(210), "third")],
            windows.In("GBP").AsEnumerable());
    }

    [Fact]
    public void Windows_OfWhateverEvents_CoverWhatTheEventsSay() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 2_000)).ToArbitrary(), Gen.Choose(-100, 2_100).ToArbitrary(), (minutes, asked) =>
        {
            EconomicEvent[] events = [.. minutes.Select(m => new EconomicEvent(s_noon.AddMinutes(m), m % 3 == 0 ? "" : "USD", (EventImpact)(m % 4), $"{m}"))];
            DateTimeOffset at = s_noon.AddMinutes(asked);
            bool said = events.Any(e => s_rules.Any(r => e.Impact >= r.AtLeast && (r.Currency == "" || r.Currency == e.Currency) && e.Time - r.Before <= at && at < e.Time + r.After));
            return BlackoutWindows.Of(events, s_rules).IsBlackedOut(at, "USD") == said;
        }).QuickCheckThrowOnFailure();
}
