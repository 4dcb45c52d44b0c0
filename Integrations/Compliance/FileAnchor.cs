using System.Globalization;
using System.Text;
using Arus.Domain.Compliance;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Compliance;
using Arus.Grains.Storage;

namespace Arus.Integrations.Compliance;

/// <summary>
/// One file a tenant, a line a head, only ever appended to and synced to disk before it counts. Put the folder on another
/// volume, or where an operator's append-only attribute holds, and who can change the database cannot change it.
/// </summary>
public sealed class FileAnchor(string folder) : IAnchor
{
    private const string Extension = ".anchors";

    public Task Write(TenantId tenant, AuditHead head, CancellationToken cancel) =>
        Task.Run(() => Append(PathOf(tenant), Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head.Version} {head.Hash}\n"))), cancel);

    public async Task<ImmutableArray<AuditHead>> Read(TenantId tenant, CancellationToken cancel)
    {
        string path = PathOf(tenant);
        if (!File.Exists(path)) return [];

        // What stands behind the last line's end was cut off by a crash before it counted.
        string[] lines = (await File.ReadAllTextAsync(path, cancel)).Split('\n')[..^1];
        return [.. lines.Where(line => !line.EndsWith('~')).Select((line, i) => Parse(line) ?? throw Damaged(path, i))];
    }

    public Task<ImmutableArray<TenantId>> Tenants(CancellationToken cancel) => Task.FromResult<ImmutableArray<TenantId>>(
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Select(path => GrainKey.Parse(Path.GetFileName(path)[..^Extension.Length]).Tenant).Order()]
            : []);

    private static void Append(string path, ReadOnlySpan<byte> line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        EndTornLine(file);
        file.Write(line);
        file.Flush(flushToDisk: true);
    }

    /// <summary>A line that a crash cut off never counted: it is ended with a mark, so that the next one stands alone.</summary>
    private static void EndTornLine(FileStream file)
    {
        if (file.Seek(0, SeekOrigin.End) == 0) return;

        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n') file.Write("~\n"u8);
    }

    private static StoreDamagedException Damaged(string path, int line) => new(path, $"line {line + 1} is no anchor of an audit chain");

    private static AuditHead? Parse(string line) =>
        line.Split(' ') is [{ } version, { Length: 64 } hash] && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? new(number, hash)
            : null;

    private string PathOf(TenantId tenant) => Path.Combine(folder, GrainKey.Of(tenant) + Extension);
}
