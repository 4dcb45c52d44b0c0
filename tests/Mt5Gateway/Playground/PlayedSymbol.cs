using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Tenants;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A symbol that lacks what a test says, and keeps the pages that repair it.</summary>
internal sealed class PlayedSymbol : ISymbolGrain
{
    public TickPosition? Next { get; set; }

    public ImmutableArray<TickRange> MissingTicks { get; set; } = [];

    public ImmutableArray<BarRange> MissingBars { get; set; } = [];

    public Refusal? Refusal { get; set; }

    public Heard<SymbolOpening> Opened { get; } = new();

    public Heard<TickPage> TickPages { get; } = new();

    public Heard<BarPage> BarPages { get; } = new();

    /// <summary>How many ticks it says to have taken.</summary>
    public long Taken { get; set; } = long.MaxValue;

    private SymbolResume Resume => new(Next, MissingTicks, MissingBars, Taken);

    public Task<Answer<SymbolResume>> Missing(Caller caller) => Task.FromResult(Answer.Of(Resume));

    public Task<Answer<SymbolResume>> Open(Caller caller, SymbolOpening opening, CancellationToken cancel)
    {
        if (Refusal is { } refusal) return Task.FromResult(Answer.Refuse<SymbolResume>(refusal));

        Opened.Add(opening);
        return Task.FromResult(Answer.Of(Resume));
    }

    public Task<Answer<SymbolResume>> RepairTicks(Caller caller, TickPage page, CancellationToken cancel)
    {
        TickRange first = MissingTicks[0];
        MissingTicks = page.Range.To >= first.To ? MissingTicks.RemoveAt(0) : MissingTicks.SetItem(0, first with { From = page.Range.To });
        TickPages.Add(page);
        return Task.FromResult(Answer.Of(Resume));
    }

    public Task<Answer<SymbolResume>> RepairBars(Caller caller, BarPage page, CancellationToken cancel)
    {
        BarRange first = MissingBars[0];
        MissingBars = page.Range.To >= first.To ? MissingBars.RemoveAt(0) : MissingBars.SetItem(0, first with { From = page.Range.To });
        BarPages.Add(page);
        return Task.FromResult(Answer.Of(Resume));
    }

    public Task<Answer<SymbolQuality>> Quality(Caller caller) => throw new NotSupportedException();

    public Task<Answer<Done>> Reload(Caller caller, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<SymbolSnapshot>> Snapshot(Caller caller, SnapshotQuery query, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<ImmutableArray<Bar>>> Bars(Caller caller, BarRange range, int most, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<ImmutableArray<BarClosed>>> BarsAfter(Caller caller, Timeframe timeframe, long sequence, int most, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Answer<ImmutableArray<Tick>>> Ticks(Caller caller, TickRange range, int most, CancellationToken cancel) => throw new NotSupportedException();
}
