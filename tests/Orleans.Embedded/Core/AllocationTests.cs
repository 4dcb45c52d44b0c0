using Arus.Embedded.Tests.Core.Actors;
using Orleans.Hosting;

namespace Arus.Embedded.Tests.Core;

public sealed class AllocationTests
{
    /// <summary>A thread that was held up in a call has the next ones queued, which costs: the best round counts.</summary>
    private const int Rounds = 300;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Call_ToAnIdleGrain_AllocatesNothing(bool isFiltered)
    {
        int filtered = 0;
        await using CoreEngine engine = await CoreEngine.Start(configure: silo =>
        {
            if (!isFiltered) return;
            silo.AddIncomingGrainCallFilter(context =>
            {
                filtered++;
                return context.Invoke();
            });
        });
        IStillGrain grain = engine.Grains.GetGrain<IStillGrain>("a");
        await grain.Answer(1);

        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            (long bytes, Task last) = Allocated(grain, 2_000);
            least = Math.Min(least, bytes);
            await last;
        }

        Assert.Equal(0, least);
        Assert.Equal(isFiltered, filtered > 0);
    }

    /// <summary>A round ends early, and does not count, at a call that was queued.</summary>
    private static (long Bytes, Task Last) Allocated(IStillGrain grain, int calls)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < calls; i++)
        {
            Task call = grain.Answer(i);
            if (!call.IsCompleted) return (long.MaxValue, call);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before, Task.CompletedTask);
    }
}
