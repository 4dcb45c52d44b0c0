namespace Arus.Integrations.Tests.Storage;

/// <summary>The class's cases run against a real server, and are skipped with the reason where it is not installed.</summary>
public abstract class NeedsServerAttribute : Attribute
{
    /// <summary>Why they are skipped; null when they run.</summary>
    public abstract string? Missing { get; }

    internal static string? MissingFor(Type testClass) =>
        ((NeedsServerAttribute?)GetCustomAttribute(testClass, typeof(NeedsServerAttribute)))?.Missing;
}
