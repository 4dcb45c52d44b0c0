using System.Runtime.CompilerServices;

namespace Arus.Engine.Conformance.Tests.Hosting;

/// <summary>Keys that no other case uses: the cluster is shared.</summary>
internal static class Unique
{
    private static long s_last;

    public static string Key([CallerMemberName] string test = "") => $"{test}-{Number()}";

    public static long Number() => Interlocked.Increment(ref s_last);

    public static Guid Guid() => new((int)Number(), 7, 7, 1, 2, 3, 4, 5, 6, 7, 8);
}
