using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Grains.Storage;
using Arus.Integrations.Compliance;
using Arus.Integrations.Storage;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Tests.Storage;

namespace Arus.Integrations.Tests.Compliance;

/// <summary>Somebody with all rights on the database changes the chain, mends its checksums, and is found.</summary>
public sealed class TamperedChainTests : IAsyncLifetime
{
    private const int Rows = 5;

    private static readonly AuditKeys s_keys = AuditKeys.Parse("k1:" + Convert.ToBase64String(new byte[32]));
    private static readonly JournalName s_journal = new("acme/audit");
    private static readonly Caller s_caller = new(TenantId.Parse("acme"), "budi", Role.Owner, Scopes.All);

    private readonly TempFolder _folder = new();
    private readonly List<AuditRow> _chain = [];

    private FileAnchor Anchor => new(_folder.File("anchors"));

    public async Task InitializeAsync()
    {
        await using SqliteStores stores = Stores();
        SqliteJournal journal = new(stores, StoreName.History, TimeProvider.System);
        AuditHead head = AuditHead.Empty;
        for (int i = 1; i <= Rows; i++)
        {
            AuditRow row = AuditRules.Next(head, s_caller.Tenant, s_caller, new(new($"e{i}"), "order.submit", $"order/{i}", "{}"), DateTimeOffset.UnixEpoch, s_keys);
            Assert.IsType<AppendAnswer.Appended>(await journal.Append(s_journal, i - 1, [new(new EventId($"e{i}"), "audit-1", AuditCodec.Encode(row))], default));
            _chain.Add(row);
            head = new(i, row.Seal.Hash);
        }

        await Anchor.Write(s_caller.Tenant, head, default);
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Chain_LeftAlone_IsWhole() => Assert.Equal((Rows, null), await FirstBad());

    [Fact]
    public async Task Row_ChangedWithItsChecksumMended_IsNamed()
    {
        Replace(3, _chain[2] with { Content = _chain[2].Content with { Principal = "eve" } });

        Assert.Equal((2, (3, AuditFaultKind.Hash)), await FirstBad());
    }

    [Fact]
    public async Task Row_ChangedAndHashedAnewWithoutTheKey_IsNamed()
    {
        AuditContent forged = _chain[2].Content with { Principal = "eve" };
        Replace(3, new(forged, _chain[2].Seal with { Hash = AuditSeals.Hash(forged) }));

        Assert.Equal((2, (3, AuditFaultKind.Hmac)), await FirstBad());
    }

    [Fact]
    public async Task Row_ChangedBehindItsChecksum_IsNamed()
    {
        Execute("UPDATE journal SET body = x'00' WHERE version = 4");

        Assert.Equal((3, (4, AuditFaultKind.Unreadable)), await FirstBad());
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(5, 4)]
    [InlineData(1, 0)]
    public async Task Rows_CutOffFromSomewhereOn_AreMissedAtTheirFirst(int from, long whole)
    {
        Execute($"DELETE FROM journal WHERE version >= {from}");

        Assert.Equal((whole, (from, AuditFaultKind.Truncated)), await FirstBad());
    }

    private void Replace(long version, AuditRow row)
    {
        byte[] body = AuditCodec.Encode(row).ToArray();
        using Connection connection = Open();
        using Statement read = connection.Prepared($"SELECT written_at FROM journal WHERE version = {version}");
        Assert.True(read.Step());
        long checksum = JournalChecks.Checksum(s_journal, version, new EventId($"e{version}"), "audit-1", body, read.Long(0));
        using Statement write = connection.Prepared("UPDATE journal SET body = ?1, checksum = ?2 WHERE version = ?3");
        write.BindBlob(1, body);
        write.Bind(2, checksum);
        write.Bind(3, version);
        write.Execute();
    }

    private void Execute(string sql)
    {
        using Connection connection = Open();
        connection.Execute(sql);
    }

    private Connection Open()
    {
        Connection connection = Connection.Open(_folder.File("history.db"), OpenAs.Writer);
        connection.Execute("DROP TRIGGER IF EXISTS journal_is_never_changed; DROP TRIGGER IF EXISTS journal_is_never_cut");
        return connection;
    }

    private async Task<(long Rows, (long Version, AuditFaultKind What)? FirstBad)> FirstBad()
    {
        await using SqliteStores stores = Stores();
        AuditSurvey survey = new(new SqliteJournal(stores, StoreName.History, TimeProvider.System), Anchor, s_keys);
        List<(TenantId Tenant, AuditVerdict Verdict)> found = [];
        await foreach ((TenantId, AuditVerdict) one in survey.Verify(default)) found.Add(one);

        (TenantId tenant, AuditVerdict verdict) = Assert.Single(found);
        Assert.Equal(s_caller.Tenant, tenant);
        return (verdict.Rows, verdict.FirstBad is { } bad ? (bad.Version, bad.What) : null);
    }

    private SqliteStores Stores() => new(new SqliteStoreOptions { Folder = _folder.Path, VerifyRowsUpTo = 0 });
}
