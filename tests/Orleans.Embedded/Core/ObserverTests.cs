using System.Runtime.CompilerServices;

namespace Arus.Embedded.Tests.Core;

public sealed class ObserverTests
{
    [Fact]
    public async Task Observer_ThatNobodyHolds_LeavesNothingBehind()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        IHearer reference = Forgotten(engine);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Task[] calls = [.. Enumerable.Range(0, 20).Select(_ => reference.Hear("hello"))];
        engine.Advance(TimeSpan.FromSeconds(31));

        foreach (Task call in calls) await Assert.ThrowsAsync<TimeoutException>(() => call);
        engine.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, engine.Engine.Directory.Count);
        Task late = reference.Hear("hello");
        engine.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => late);
    }

    [Fact]
    public async Task Observer_Deleted_TakesNoRoomForItsCalls()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        Hearer hearer = new();
        IHearer reference = engine.Grains.CreateObjectReference<IHearer>(hearer);
        await reference.Hear("hello");
        Orleans.Embedded.Activations.Activation activation = engine.Engine.Directory.Peek(reference.GetGrainId())!;
        engine.Grains.DeleteObjectReference<IHearer>(reference);

        Task[] calls = [.. Enumerable.Range(0, 100).Select(_ => reference.Hear("hello"))];
        await Hosting.TestEngine.Until(() => activation.Load == 0);
        engine.Advance(TimeSpan.FromSeconds(31));

        foreach (Task call in calls) await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(1, hearer.Heard);
        Assert.Equal(0, engine.Engine.Directory.Count);
    }

    [Fact]
    public async Task Observer_Held_IsHeardFromManyThreads()
    {
        await using CoreEngine engine = await CoreEngine.Start();
        Hearer hearer = new();
        IHearer[] references = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => engine.Grains.CreateObjectReference<IHearer>(hearer))));

        await Task.WhenAll(references.Select(r => Task.Run(() => r.Hear("hello"))));

        Assert.Equal(8, hearer.Heard);
        Assert.Equal(8, references.Distinct().Count());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IHearer Forgotten(CoreEngine engine) => engine.Grains.CreateObjectReference<IHearer>(new Hearer());
}
