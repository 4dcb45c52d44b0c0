namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>A test on real market data: skipped where it is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute()
    {
        if (SharedData.Folder is null) Skip = "the folder shared/data is not beside the repository: set ARUS_SHARED_DATA";
    }
}
