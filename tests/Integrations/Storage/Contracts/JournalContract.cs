using System.Text;
using Arus.Grains.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>What every journal keeps, whatever stores it.</summary>
public abstract class JournalContract : IAsyncLifetime
{
    protected static readonly JournalName Orders = new("acme/orders");
    protected static readonly JournalName Other = new("acme/ledger");

    protected IJournal Journal { get; private set; } = null!;

    protected FixedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));

    public async Task InitializeAsync() => Journal = await Open();

    public virtual Task DisposeAsync() => Task.CompletedTask;

    [ContractFact]
    public async Task Version_OfUnknownJournal_IsZero() => Assert.Equal(0, await Journal.Version(Orders, default));

    [ContractFact]
    public async Task Append_ToEmptyJournal_GivesVersionsFromOne()
    {
        AppendAnswer answer = await Journal.Append(Orders, 0, [Event("a"), Event("b")], default);

        Assert.Equal(new AppendAnswer.Appended(1, 2), answer);
        Assert.Equal(2, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Read_AfterAppend_GivesWhatWasAppended()
    {
        await Journal.Append(Orders, 0, [Event("a", "first"), Event("b", "")], default);

        List<JournalRow> rows = await Rows(Orders, 1);

        Assert.Equal([(1L, "a", "placed", "first"), (2L, "b", "placed", "")], rows.Select(Plain));
        Assert.All(rows, row => Assert.Equal(Orders, row.Journal));
        Assert.All(rows, row => Assert.Equal(Clock.GetUtcNow(), row.WrittenAt));
    }

    [ContractFact]
    public async Task Read_FromVersion_BeginsThere()
    {
        await Journal.Append(Orders, 0, [Event("a"), Event("b"), Event("c")], default);

        Assert.Equal([2L, 3L], (await Rows(Orders, 2)).Select(r => r.Version));
        Assert.Empty(await Rows(Orders, 4));
    }

    [ContractFact]
    public async Task Read_LongerThanAPage_GivesEveryRowOnce()
    {
        await Journal.Append(Orders, 0, [.. Enumerable.Range(1, 600).Select(i => Event($"e{i}"))], default);

        Assert.Equal(Enumerable.Range(1, 600).Select(i => (long)i), (await Rows(Orders, 1)).Select(r => r.Version));
    }

    [ContractFact]
    public async Task Append_AtWrongVersion_IsConflictAndWritesNothing()
    {
        await Journal.Append(Orders, 0, [Event("a")], default);

        Assert.Equal(new AppendAnswer.Conflict(0, 1), await Journal.Append(Orders, 0, [Event("b")], default));
        Assert.Equal(new AppendAnswer.Conflict(5, 1), await Journal.Append(Orders, 5, [Event("b")], default));
        Assert.Equal(1, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_SameEventsAgain_IsAlreadyThereWithTheirVersions()
    {
        await Journal.Append(Orders, 0, [Event("a"), Event("b")], default);
        await Journal.Append(Orders, 2, [Event("c")], default);

        AppendAnswer answer = await Journal.Append(Orders, 0, [Event("a"), Event("b")], default);

        Assert.True(Assert.IsType<AppendAnswer.AlreadyThere>(answer).Versions is [1, 2]);
        Assert.Equal(3, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_SameIdOtherBody_IsRefusedAndWritesNothing()
    {
        await Journal.Append(Orders, 0, [Event("a", "buy")], default);

        AppendAnswer answer = await Journal.Append(Orders, 1, [Event("b"), Event("a", "sell")], default);

        Assert.Equal(new AppendAnswer.SameIdOtherBody(new EventId("a"), 1), answer);
        Assert.Equal(1, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_SameIdOtherType_IsRefused()
    {
        await Journal.Append(Orders, 0, [Event("a", "buy")], default);

        AppendAnswer answer = await Journal.Append(Orders, 1, [new JournalEvent(new EventId("a"), "cancelled", Encoding.UTF8.GetBytes("buy"))], default);

        Assert.Equal(new AppendAnswer.SameIdOtherBody(new EventId("a"), 1), answer);
    }

    [ContractFact]
    public async Task Append_SomeThereSomeNew_IsRefusedAndWritesNothing()
    {
        await Journal.Append(Orders, 0, [Event("a")], default);

        Assert.Equal(new AppendAnswer.PartlyThere(new EventId("b")), await Journal.Append(Orders, 1, [Event("a"), Event("b")], default));
        Assert.Equal(1, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_SameIdInAnotherJournal_IsAnotherEvent()
    {
        await Journal.Append(Orders, 0, [Event("a", "one")], default);

        Assert.Equal(new AppendAnswer.Appended(1, 1), await Journal.Append(Other, 0, [Event("a", "two")], default));
    }

    [ContractFact]
    public async Task Append_IdsThatDifferInCaseOrAccent_AreDifferentEvents()
    {
        AppendAnswer answer = await Journal.Append(Orders, 0, [Event("a"), Event("A"), Event("ä"), Event("a\u0308"), Event("a "), Event("😀")], default);

        Assert.Equal(new AppendAnswer.Appended(1, 6), answer);
        Assert.Equal(["a", "A", "ä", "a\u0308", "a ", "😀"], (await Rows(Orders, 1)).Select(r => r.Id.Value));
    }

    [ContractFact]
    public async Task Append_ByManyAtOnceAtTheSameVersion_OneWins()
    {
        AppendAnswer[] answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Journal.Append(Orders, 0, [Event($"e{i}")], default).AsTask()));

        Assert.Single(answers, a => a == new AppendAnswer.Appended(1, 1));
        Assert.Equal(19, answers.Count(a => a == new AppendAnswer.Conflict(0, 1)));
    }

    [ContractFact]
    public async Task Append_SameEventByManyAtOnce_IsStoredOnce()
    {
        AppendAnswer[] answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Journal.Append(Orders, 0, [Event("a")], default).AsTask()));

        Assert.Single(answers, a => a == new AppendAnswer.Appended(1, 1));
        Assert.Equal(19, answers.OfType<AppendAnswer.AlreadyThere>().Count(a => a.Versions is [1]));
        Assert.Equal(1, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_EmptyOrTwiceTheSameIdOrUnstorable_IsAnArgumentError()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Orders, 0, [], default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Orders, 0, [Event("a"), Event("a")], default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Orders, 0, [Event("")], default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Orders, 0, [Event("a\0b")], default).AsTask());
        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append(Orders, 0, [Event("a\ud800")], default).AsTask());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Journal.Append(Orders, -1, [Event("a")], default).AsTask());
        Assert.Equal(0, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task Append_CancelledBefore_WritesNothing()
    {
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Journal.Append(Orders, 0, [Event("a")], cancelled).AsTask());
        Assert.Equal(0, await Journal.Version(Orders, default));
    }

    [ContractFact]
    public async Task ReadAll_OverJournals_IsInOrderOfAppendAndGoesOnFromAPosition()
    {
        await Journal.Append(Orders, 0, [Event("a"), Event("b")], default);
        await Journal.Append(Other, 0, [Event("x")], default);
        await Journal.Append(Orders, 2, [Event("c")], default);

        List<PositionedRow> all = await All(0);

        Assert.Equal(["a", "b", "x", "c"], all.Select(r => r.Row.Id.Value));
        Assert.Equal(all.Select(r => r.Position).Order().Distinct(), all.Select(r => r.Position));
        Assert.Equal(["x", "c"], (await All(all[1].Position)).Select(r => r.Row.Id.Value));
        Assert.Empty(await All(all[3].Position));
    }

    [ContractFact]
    public async Task ReadAll_WhileManyAppend_MissesNothing()
    {
        Task[] writers = [.. Enumerable.Range(0, 8).Select(w => Append50(new JournalName($"w{w}")))];
        List<string> seen = [];
        long position = 0;
        bool done;
        do
        {
            done = writers.All(w => w.IsCompleted);
            foreach (PositionedRow row in await All(position))
            {
                seen.Add($"{row.Row.Journal}:{row.Row.Version}");
                position = row.Position;
            }
        }
        while (!done);

        await Task.WhenAll(writers);
        Assert.Equal(400, seen.Count);
        Assert.Equal(400, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [ContractFact]
    public void AnySequence_OfAppends_IsAnsweredAsTheModelAnswers()
    {
        int journals = 0;
        Prop.ForAll(AppendAttempt.Sequences, attempts => Follow(new JournalName($"model/{journals++}"), attempts)).QuickCheckThrowOnFailure();
    }

    protected static JournalEvent Event(string id, string body = "body") => new(new EventId(id), "placed", Encoding.UTF8.GetBytes(body));

    protected abstract Task<IJournal> Open();

    protected async Task<List<JournalRow>> Rows(JournalName journal, long from)
    {
        List<JournalRow> rows = [];
        await foreach (JournalRow row in Journal.Read(journal, from, default)) rows.Add(row);
        return rows;
    }

    private async Task<List<PositionedRow>> All(long after)
    {
        List<PositionedRow> rows = [];
        await foreach (PositionedRow row in Journal.ReadAll(after, default)) rows.Add(row);
        return rows;
    }

    private async Task Follow(JournalName journal, AppendAttempt[] attempts)
    {
        JournalModel model = new();
        foreach (AppendAttempt attempt in attempts)
        {
            long expected = Math.Max(0, model.Stored.Count + attempt.BesideVersion);
            AppendAnswer said = await Journal.Append(journal, expected, JournalModel.Events(attempt.Batch), default);
            AppendAnswer meant = model.Append(expected, attempt.Batch);
            Assert.True(JournalModel.Same(meant, said), $"{attempt}: {said} instead of {meant}");
        }

        Assert.Equal(model.Stored, (await Rows(journal, 1)).Select(r => (r.Id.Value, Encoding.UTF8.GetString(r.Body.Span))));
    }

    private async Task Append50(JournalName journal)
    {
        for (int i = 0; i < 50; i++) await Journal.Append(journal, i, [Event($"e{i}")], default);
    }

    private static (long, string, string, string) Plain(JournalRow row) =>
        (row.Version, row.Id.Value, row.Type, Encoding.UTF8.GetString(row.Body.Span));
}
