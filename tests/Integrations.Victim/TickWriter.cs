using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.MarketData;
using Microsoft.Extensions.DependencyInjection;

namespace Arus.Integrations.Victim;

/// <summary>
/// One of the writers of ticks: fills hour after hour in pieces, compacts, replaces two hours at once by the same tick more, puts
/// bars; for ever, and goes on from what is stored.
/// </summary>
public sealed class TickWriter(IServiceProvider services, int number, Stream acknowledged)
{
    public const int Count = 6;
    public const int Each = 60;

    private readonly IMarketStore _store = services.GetRequiredService<IMarketStore>();

    public static SeriesId Series(int number) => new(new("victim"), new("feed"), new($"S{number}"));

    /// <summary>All that is known of a tick is its place in its hour and how often the hour was replaced.</summary>
    public static Tick Tick(int hour, int place, int round) =>
        new(new BrokerTime((hour * 3_600_000L) + (place * 1_000L)), 138_500 + (place * 7 % 13), 138_503 + (place % 3), round, 0, TickFlags.Bid);

    public static Tick[] Hour(int hour, int round) => [.. Enumerable.Range(0, Each).Select(place => Tick(hour, place, round))];

    public static Bar Bar(int hour) => new(new BrokerTime(hour * 3_600_000L), new Ohlc(hour, hour, hour, hour), default, Each, 0, 3, BarFlags.None);

    public async Task Run()
    {
        ReadOnlyMemory<Tick> last = await _store.LastTicks(Series(number), new BrokerTime(long.MaxValue), 1, default);
        for (int hour = last.IsEmpty ? 0 : Next(last.Span[0]); ; hour++)
        {
            Tick[] ticks = Hour(hour, 0);
            for (int from = 0; from < Each; from += 20)
            {
                int has = await _store.AppendTicks(Series(number), new HourId(hour), from, ticks.AsMemory(from, 20), default);
                Say($"A {number} {hour} {has}\n");
            }

            await _store.PutBars(Series(number), Timeframe.H1, BarOrigin.Built, new[] { Bar(hour) }, default);
            Say($"B {number} {hour}\n");
            if (hour % 2 == 0) continue;

            await _store.ReplaceTicks(Series(number), [new(new HourId(hour - 1), Hour(hour - 1, 1)), new(new HourId(hour), Hour(hour, 1))], default);
            Say($"R {number} {hour}\n");
            if (hour % 8 == 7) await _store.Compact(Series(number), new HourId(hour), default);
        }
    }

    /// <summary>Two hours that were not replaced are written again: what is there of them is the same.</summary>
    private static int Next(Tick last)
    {
        int hour = HourId.Of(last.Time).Value;
        return last.Last == 1 ? hour + 1 : hour - (hour % 2);
    }

    private void Say(string line) => acknowledged.Write(Encoding.UTF8.GetBytes(line));
}
