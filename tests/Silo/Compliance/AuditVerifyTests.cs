using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Compliance;
using Arus.Grains.Abstractions.Tenants;
using Arus.Silo.Data;
using Orleans;

namespace Arus.Silo.Tests.Compliance;

/// <summary>The audit chain on the platform as shipped, through its control socket.</summary>
public sealed class AuditVerifyTests
{
    private static readonly Caller s_owner = new(TenantId.Parse("acme"), "budi", Role.Owner, Scopes.All);

    [Fact]
    public async Task Chains_ThatAreWhole_AreSaidToBe()
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);
        Assert.Equal((0, "no audit chain is there yet\n"), await Verify(host));

        AuditReceipt receipt = await Append(host, "e1");

        Assert.Equal((0, $"ok   acme: 1 rows, head {receipt.Hash}\n1 of 1 chains are whole\n"), await Verify(host));
    }

    [Fact]
    public async Task Chain_CutOffInTheDatabase_IsNamedByItsAnchor()
    {
        await using RunningHost host = await RunningHost.Start(Modules.Features.All);
        string anchors = Path.Combine(host.App.Services.GetRequiredService<DataDirectory>().Root, "audit-anchors");
        Directory.CreateDirectory(anchors);
        await File.WriteAllTextAsync(Path.Combine(anchors, "gone.anchors"), $"7 {new string('a', 64)}\n");

        (int exit, string lines) = await Verify(host);

        Assert.Equal(1, exit);
        Assert.Equal("BAD  gone: row 1 (Truncated): the chain ends at 0, its head was anchored at 7\n0 of 1 chains are whole\n", lines);
    }

    [Fact]
    public void Keys_ThatAreNoKeys_AreRefusedAndNotPrinted()
    {
        using TemporaryFolder folder = new();

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => RunningHost.Build(folder, Modules.Features.All, "--Compliance:AuditKeys", "k1:c2hvcnQ="));

        string line = Assert.Single(refused.Lines);
        Assert.StartsWith("Arus:Compliance:AuditKeys is not a list of keys", line, StringComparison.Ordinal);
        Assert.DoesNotContain("c2hvcnQ", line, StringComparison.Ordinal);
    }

    private static async Task<AuditReceipt> Append(RunningHost host, string id)
    {
        IAuditGrain audit = host.App.Services.GetRequiredService<IGrainFactory>().Audit(s_owner);
        return Assert.IsType<Answer<AuditReceipt>.Given>(await audit.Append(s_owner, new(new(id), "order.submit", "order/1", "{}"), default)).Value;
    }

    private static async Task<(int Exit, string Lines)> Verify(RunningHost host)
    {
        using HttpResponseMessage answer = await host.Control.PostAsync(new Uri("/control/audit/verify", UriKind.Relative), null);
        string lines = await answer.Content.ReadAsStringAsync();
        return (int.Parse(answer.Headers.GetValues("Arus-Exit").Single(), System.Globalization.CultureInfo.InvariantCulture), lines.ReplaceLineEndings("\n"));
    }
}
