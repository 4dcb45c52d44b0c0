using Arus.Fakes.Storage;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Grains.Tests.MarketData;

/// <summary>A session with everything that may go wrong, by seed.</summary>
internal static class Trouble
{
    public static async Task Run(Platform platform, Terminal terminal, int seed)
    {
        uint state = (uint)seed;
        List<TickBatch> held = [];
        while (terminal.Begin + terminal.Told < terminal.History.Count)
        {
            TickBatch batch = terminal.Next(1 + Draw(300));
            switch (Draw(14))
            {
                case 0:
                    break;
                case 1:
                    held.Add(batch);
                    break;
                case 2:
                    await terminal.Publish(batch);
                    await terminal.Publish(batch);
                    break;
                case 3:
                    await terminal.Publish(batch);
                    await terminal.Taken();
                    await platform.Crash();
                    break;
                case 4:
                    await terminal.Publish(batch);
                    await terminal.Taken();
                    await platform.Rest(terminal.Symbol);
                    break;
                case 5:
                    platform.Market.Plan.Fail((Fault)(1 + Draw(2)), Draw(2) == 0 ? "ticks" : "bars", 1 + Draw(2));
                    await terminal.Publish(batch);
                    break;
                case 6:
                    platform.Storage.Plan.Fail((Fault)(1 + Draw(2)), "symbol", 1);
                    await terminal.Publish(batch);
                    break;
                case 7:
                    await terminal.Publish(batch);
                    await Ignoring(() => terminal.Repair(100 + Draw(500)));
                    break;
                case 8:
                    await terminal.Publish(batch);
                    await Ignoring(terminal.Open);
                    held.Clear();
                    break;
                case 9:
                    await terminal.Publish(batch);
                    foreach (TickBatch late in held) await terminal.Publish(late);
                    held.Clear();
                    break;
                case 10:
                    await terminal.Publish(batch);
                    await terminal.Publish(terminal.Batch(terminal.Begin + terminal.Told, 0, TimeSpan.FromMilliseconds(900)));
                    break;
                default:
                    await terminal.Publish(batch);
                    break;
            }

            if (Draw(3) == 0) platform.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        platform.Market.Plan.Fail(Fault.None, times: 0);
        platform.Storage.Plan.Fail(Fault.None, times: 0);
        await terminal.Taken();
        await terminal.Open();
        if (terminal.Begin < terminal.History.Count) await terminal.Tell(terminal.History.Count - terminal.Begin);

        int Draw(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }

    private static async Task Ignoring(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (Exception error) when (error is IOException or Orleans.Runtime.OrleansException)
        {
            // The store refused: the session tries again later.
        }
    }
}
