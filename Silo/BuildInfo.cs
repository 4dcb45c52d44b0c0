using System.Reflection;
using System.Runtime.InteropServices;

namespace Arus.Silo;

/// <summary>What was built and what runs it.</summary>
public static class BuildInfo
{
    public static string Version { get; } =
        typeof(BuildInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

#if EMBEDDED
    public const string Engine = "Embedded";
#else
    public const string Engine = "Cluster";
#endif

    public static string Runtime => $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}";
}
