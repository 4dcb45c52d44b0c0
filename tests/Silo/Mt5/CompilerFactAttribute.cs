namespace Arus.Silo.Tests.Mt5;

/// <summary>Needs g++: where there is none it is skipped, and fails under CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute()
    {
        bool there = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "g++")));
        if (!there && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))) Skip = "g++ is not installed: apt-get install g++";
    }
}
