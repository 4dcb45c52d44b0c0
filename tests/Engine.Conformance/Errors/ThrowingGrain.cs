namespace Arus.Engine.Conformance.Tests.Errors;

internal sealed class ThrowingGrain : Grain, IThrowingGrain
{
    private int _touched;

    public Task ThrowOwn(int code, string message) => throw new OrderRefusedException(message) { Code = code };

    public async Task ThrowOwnAfterAwait(int code, string message)
    {
        await Task.Yield();
        ThrowDeepInside(code, message);
    }

    public Task ThrowWithInner() => throw new OrderRefusedException("outer", new InvalidOperationException("inner"));

    public Task ThrowKnown(string kind) => throw kind switch
    {
        nameof(ArgumentException) => new ArgumentException("said so"),
        nameof(ArgumentNullException) => new ArgumentNullException(null, "said so"),
        nameof(InvalidOperationException) => new InvalidOperationException("said so"),
        nameof(NotSupportedException) => new NotSupportedException("said so"),
        nameof(NotImplementedException) => new NotImplementedException("said so"),
        nameof(KeyNotFoundException) => new KeyNotFoundException("said so"),
        nameof(FormatException) => new FormatException("said so"),
        nameof(TimeoutException) => new TimeoutException("said so"),
        nameof(UnauthorizedAccessException) => new UnauthorizedAccessException("said so"),
        nameof(OrleansException) => new OrleansException("said so"),
        _ => new ArgumentOutOfRangeException(nameof(kind)),
    };

    public ValueTask<int> ThrowFromValueTask() => throw new OrderRefusedException("value task") { Code = 3 };

    public async Task<int> ThrowInsteadOfResult()
    {
        await Task.Yield();
        throw new OrderRefusedException("result") { Code = 4 };
    }

    public Task Relay(string other) => GrainFactory.GetGrain<IThrowingGrain>(other).ThrowOwnAfterAwait(5, "relayed");

    public async Task<int> CatchFrom(string other)
    {
        try
        {
            await Relay(other);
            return 0;
        }
        catch (OrderRefusedException exception)
        {
            return exception.Code;
        }
    }

    public Task<int> Touch() => Task.FromResult(++_touched);

    private static void ThrowDeepInside(int code, string message) => throw new OrderRefusedException(message) { Code = code };
}
