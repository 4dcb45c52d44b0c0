namespace Arus.Silo.Tests;

/// <summary>A case of more than a minute: it runs where ARUS_LONG is set.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LongFactAttribute : FactAttribute
{
    public LongFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ARUS_LONG"))) Skip = "takes more than a minute: set ARUS_LONG to run it";
    }
}
