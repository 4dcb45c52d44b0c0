using Arus.Integrations.Tests.Storage.State;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>Three writers of one row against a model: a writer wins when nobody won since it last read or won.</summary>
internal static class StorageModel
{
    public static async Task Walk(IGrainStorage storage, GrainId grain, int seed, int steps, bool remembersCleared)
    {
        Dice dice = new(seed);
        GrainState<SampleState>[] writers = [new(new SampleState()), new(new SampleState()), new(new SampleState())];
        int[] seen = [0, 0, 0];
        int wins = 0;
        string? stored = null;

        for (int step = 0; step < steps; step++)
        {
            int writer = dice.Below(3);
            bool clear = false;
            switch (dice.Below(4))
            {
                case 0:
                    await storage.ReadStateAsync("model", grain, writers[writer]);
                    seen[writer] = wins;
                    Assert.Equal((stored is not null, stored ?? "unnamed"), (writers[writer].RecordExists, writers[writer].State!.Name));
                    continue;
                case 1:
                    clear = true;
                    break;
            }

            string text = $"step {step}";
            writers[writer].State = new SampleState { Name = text };
            bool won = await Wins(() => clear ? storage.ClearStateAsync("model", grain, writers[writer]) : storage.WriteStateAsync("model", grain, writers[writer]));

            bool mayWin = seen[writer] == wins || (!remembersCleared && stored is null && (clear || writers[writer].ETag is null || won));
            Assert.True(won == mayWin, $"seed {seed} step {step}: writer {writer} had seen {seen[writer]} of {wins} and {(won ? "won" : "lost")}");
            if (!won || (clear && wins == 0)) continue;
            seen[writer] = ++wins;
            stored = clear ? null : text;
        }
    }

    public static async Task<bool> Wins(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
