using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using FsCheck;
using FsCheck.Fluent;
using static Arus.Domain.Tests.MarketData.Generation.GeneratedDays;

namespace Arus.Domain.Tests.MarketData.Generation;

public sealed class SymbolGeneratorTests
{
    private static readonly Gen<SymbolGenerator> s_generators =
        from instrument in Gen.Elements(Instruments.All.ToArray())
        from seed in Gen.Choose(0, int.MaxValue)
        from open in Gen.Elements(true, false)
        select new SymbolGenerator(new((ulong)seed, open), instrument);

    private static readonly Gen<long> s_minutes = Gen.Choose(20_000_000, 40_000_000).Select(m => (long)m);

    [Fact]
    public void Minute_OfWhateverSymbolSeedAndTime_HoldsOrderedTicksOnTheGridWithASpread() =>
        Prop.ForAll(s_generators.ToArbitrary(), s_minutes.ToArbitrary(), (generator, minute) =>
        {
            Tick[] ticks = Minute(generator, minute);
            long begins = minute * 60_000;
            return generator.Count(minute) == ticks.Length
                && ticks.All(t => t.Ask > t.Bid && t.Bid > 0 && t.Time.Milliseconds >= begins && t.Time.Milliseconds < begins + 60_000 && t.Flags != TickFlags.None)
                && ticks.Zip(ticks.Skip(1)).All(p => p.First.Time <= p.Second.Time && (p.First.Bid, p.First.Ask) != (p.Second.Bid, p.Second.Ask));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Minute_AskedAgainInAnotherOrderAndByAnother_IsTheSame() =>
        Prop.ForAll(s_generators.ToArbitrary(), s_minutes.ToArbitrary(), (generator, minute) =>
        {
            SymbolGenerator another = new(generator.Model, generator.Instrument);
            Tick[] first = Minute(generator, minute);
            Minute(generator, minute - 1_440);
            Minute(generator, minute + (900 * 1_440));
            Minute(another, minute + 1);
            return first.SequenceEqual(Minute(generator, minute)) && first.SequenceEqual(Minute(another, minute));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tick_OfAGivenModel_IsWhatItEverWas()
    {
        ulong hash = 0;
        foreach (Instrument instrument in Instruments.All)
        {
            foreach (Tick tick in Ticks(new(Model, instrument), Monday, 1_440))
            {
                hash = Seeds.Mix(hash ^ (ulong)tick.Time.Milliseconds);
                hash = Seeds.Mix(hash ^ (ulong)tick.Bid);
                hash = Seeds.Mix(hash ^ (ulong)tick.Ask);
            }
        }

        Assert.Equal(9126351399322028137UL, hash);
    }

    [Fact]
    public void Seeds_ThatDiffer_GiveOtherPrices() =>
        Assert.NotEqual(Minute(Of("EURUSD"), Monday), Minute(Of("EURUSD", new(43, false)), Monday));

    [Theory]
    [InlineData("EURUSD")]
    [InlineData("XAUUSD")]
    public void Weekend_OfAMarketThatCloses_HasNoTick(string symbol)
    {
        SymbolGenerator generator = Of(symbol);

        Assert.Empty(Ticks(generator, Monday + (5 * 1_440), 2 * 1_440));
        Assert.NotEmpty(Ticks(generator, Monday + (5 * 1_440) - 5, 5));
        Assert.Equal(5, generator.Model.Spec(generator.Instrument).Sessions.Length);
    }

    [Fact]
    public void Gold_InItsDailyBreak_HasNoTick()
    {
        Assert.Empty(Ticks(Of("XAUUSD"), Monday + 1_440, 60));
        Assert.NotEmpty(Ticks(Of("XAUUSD"), Monday + 1_440 + 60, 5));
        Assert.Equal(TimeSpan.FromHours(1), Model.Spec(Instruments.Find(new("XAUUSD"))!).Sessions[0].From);
    }

    [Fact]
    public void Saturday_OfBitcoinAndOfAMarketAlwaysOpen_HasTicks()
    {
        long saturday = Monday + (5 * 1_440) + 600;

        Assert.NotEmpty(Ticks(Of("BTCUSD"), saturday, 5));
        Assert.NotEmpty(Ticks(Of("EURUSD", new(42, AlwaysOpen: true)), saturday, 5));
        Assert.Equal(7, new MarketModel(1, true).Spec(Instruments.Find(new("EURUSD"))!).Sessions.Length);
    }
}
