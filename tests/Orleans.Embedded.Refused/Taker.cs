namespace Arus.Embedded.Refused;

public sealed class Taker<T> : Grain, ITakes<T>
{
    public Task Take(T value) => Task.CompletedTask;
}
