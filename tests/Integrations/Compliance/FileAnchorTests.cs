using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Arus.Integrations.Compliance;

namespace Arus.Integrations.Tests.Compliance;

public sealed class FileAnchorTests : IDisposable
{
    private static readonly TenantId s_acme = TenantId.Parse("acme/€");
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-anchor-").FullName;
    private readonly FileAnchor _anchor;

    public FileAnchorTests() => _anchor = new(Path.Combine(_folder, "anchors"));

    private string File => Directory.GetFiles(Path.Combine(_folder, "anchors")).Single();

    [Fact]
    public async Task Heads_Written_AreReadInOrderByAnother()
    {
        for (int i = 1; i <= 3; i++) await _anchor.Write(s_acme, Head(i), default);

        Assert.Equal<AuditHead>([Head(1), Head(2), Head(3)], await new FileAnchor(Path.Combine(_folder, "anchors")).Read(s_acme, default));
        Assert.Empty(await _anchor.Read(new TenantId("other"), default));
    }

    [Fact]
    public async Task File_IsOnlyEverLonger()
    {
        await _anchor.Write(s_acme, Head(1), default);
        byte[] before = await System.IO.File.ReadAllBytesAsync(File);

        await _anchor.Write(s_acme, Head(2), default);

        Assert.Equal(before, (await System.IO.File.ReadAllBytesAsync(File))[..before.Length]);
    }

    [Fact]
    public async Task Line_CutOffByACrash_NeverCountedAndHarmsNoOther()
    {
        await _anchor.Write(s_acme, Head(1), default);
        await System.IO.File.AppendAllTextAsync(File, "2 abc");
        Assert.Equal<AuditHead>([Head(1)], await _anchor.Read(s_acme, default));

        await _anchor.Write(s_acme, Head(3), default);

        Assert.Equal<AuditHead>([Head(1), Head(3)], await _anchor.Read(s_acme, default));
    }

    [Fact]
    public async Task Line_ThatIsNoAnchor_IsNamed()
    {
        await _anchor.Write(s_acme, Head(1), default);
        await System.IO.File.AppendAllTextAsync(File, "two abc\n");

        StoreDamagedException damaged = await Assert.ThrowsAsync<StoreDamagedException>(() => _anchor.Read(s_acme, default));
        Assert.Contains("line 2", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tenants_WithOddNames_HaveFilesApart()
    {
        TenantId[] tenants = [.. new[] { "..", "a/b", "a%2Fb", "A", "a", "é" }.Select(TenantId.Parse)];
        foreach ((TenantId tenant, int i) in tenants.Select((tenant, i) => (tenant, i))) await _anchor.Write(tenant, Head(i + 1), default);

        foreach ((TenantId tenant, int i) in tenants.Select((tenant, i) => (tenant, i))) Assert.Equal<AuditHead>([Head(i + 1)], await _anchor.Read(tenant, default));
        Assert.Equal(tenants.Length, Directory.GetFiles(Path.Combine(_folder, "anchors")).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static AuditHead Head(int i) => new(i, new string((char)('a' + i), 64));
}
