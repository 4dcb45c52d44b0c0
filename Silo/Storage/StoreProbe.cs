using Arus.Grains.Storage;

namespace Arus.Silo.Storage;

/// <summary>A read that opens a database, checks it and brings it up to date when that has not been done.</summary>
internal static class StoreProbe
{
    private static readonly JournalName s_none = new("health");

    /// <summary>The databases in use.</summary>
    public static ImmutableArray<StoreName> Stores { get; } = [StoreName.Money, StoreName.History];

    public static string Name(StoreName store) => $"store-{store.ToString().ToLowerInvariant()}";

    public static async Task Read(IServiceProvider services, StoreName store, CancellationToken cancel) =>
        await services.GetRequiredKeyedService<IJournal>(store).Version(s_none, cancel);
}
