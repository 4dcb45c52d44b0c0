using System.Reflection;
using System.Runtime.InteropServices;

namespace Arus.Silo;

/// <summary>What was built and what runs it.</summary>
public static class BuildInfo
{
    /// <summary>The version, and the beginning of the commit it was built from.</summary>
    public static string Version { get; } = Short(typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

#if EMBEDDED
    public const string Engine = "Embedded";
#else
    public const string Engine = "Cluster";
#endif

    public static string Runtime => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";

    private static string Short(string version)
    {
        int commit = version.IndexOf('+', StringComparison.Ordinal);
        return commit < 0 ? version : version[..Math.Min(version.Length, commit + 9)];
    }
}
