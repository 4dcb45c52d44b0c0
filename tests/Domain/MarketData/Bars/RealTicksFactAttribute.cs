namespace Arus.Domain.Tests.MarketData.Bars;

/// <summary>A test on real ticks: skipped where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealTicksFactAttribute : FactAttribute
{
    public RealTicksFactAttribute()
    {
        if (RealTicks.Folder is null) Skip = "the folder shared/data is not beside the repository: set ARUS_SHARED_DATA";
    }
}
