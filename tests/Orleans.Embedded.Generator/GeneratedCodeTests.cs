namespace Arus.Orleans.Embedded.Generator.Tests;

public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("Task Do();")]
    [InlineData("Task<int> Do();")]
    [InlineData("ValueTask Do();")]
    [InlineData("ValueTask<string?> Do(string? x);")]
    [InlineData("void Do(int x);")]
    [InlineData("Task<int> Add(int x, CancellationToken c = default);")]
    [InlineData("Task Do(string x = \"a\", int? y = null, DayOfWeek z = DayOfWeek.Friday);")]
    [InlineData("Task Do(params string[] all); Task Do(params List<int> all);")]
    [InlineData("Task @event(int @class, string @event, int call, int a0, int a1, int target, int value, int index);")]
    [InlineData("Task Add(int x); Task Add(long x); Task Add2(int x); Task AddCall(int x); Task AddCall2(int x);")]
    [InlineData("Task<T> Do<T>(T x) where T : class, new();")]
    [InlineData("Task<T?> Do<T>(T? x);")]
    [InlineData("Task<T?> Do<T>(T? x) where T : class?;")]
    [InlineData("Task<T?> Do<T>(T? x) where T : struct;")]
    [InlineData("Task<T?> Do<T>(T? x) where T : notnull, IComparable<T>;")]
    [InlineData("Task<T?> Do<T>(T? x) where T : Exception;")]
    [InlineData("Task<T> Do<T>(T x) where T : unmanaged, Enum;")]
    [InlineData("Task<Dictionary<T, U?>> Do<T, U>(List<T> x, U? y) where T : struct where U : List<T>;")]
    [InlineData("Task<dynamic> Do(dynamic x, dynamic? y, List<dynamic> z);")]
    [InlineData("Task<(int A, string? B)> Do((int X, string? Y) pair, (int, int)? other);")]
    [InlineData("Task Do(List<string?>? a, string?[]? b, int[,] c, Func<int, string?> d);")]
    [InlineData("static int Count => 1; static Task Helper() => Task.CompletedTask; private int Two() => 2; const int X = 1;")]
    [InlineData("Task<int> Twice(int x) => Task.FromResult(2 * x);")]
    [InlineData("[Obsolete(\"old\")] Task Do();")]
    [InlineData("[OneWay] Task Do(); [AlwaysInterleave, ReadOnly] Task<int> Get(); [Alias(\"a\\\"b\"), ResponseTimeout(\"00:00:05\")] Task Slow();")]
    public void Interface_WithMembers_CompilesWithoutWarning(string members)
    {
        var generated = Generated.From($$"""namespace N; public interface IFoo : IGrainWithStringKey { {{members}} }""");

        Assert.Empty(generated.Refusals);
        Assert.Empty(generated.Complaints);
        Assert.Contains("class IFoo_Reference", generated.File("N.IFoo_Reference.g.cs"), StringComparison.Ordinal);
    }
}
