namespace Arus.Fakes.Storage;

/// <summary>What fails next, and how: set by a test, used up by the writes it hits.</summary>
public sealed class FaultPlan
{
    private readonly Lock _plain = new();
    private (Fault Fault, string? Where, int Times, Exception? Error) _next;

    /// <summary>Writes that landed, those that failed after landing included.</summary>
    public int Landed { get; private set; }

    /// <summary>The next writes fail, those of one state or journal where <paramref name="where"/> names it.</summary>
    public void Fail(Fault fault, string? where = null, int times = 1, Exception? error = null)
    {
        lock (_plain) _next = (fault, where, times, error);
    }

    internal async Task<T> Run<T>(string where, Func<Task<T>> write)
    {
        (Fault fault, Exception error) = Take(where);
        if (fault == Fault.BeforeLanding) throw error;

        T written = await write();
        lock (_plain) Landed++;
        return fault == Fault.AfterLanding ? throw error : written;
    }

    private (Fault Fault, Exception Error) Take(string where)
    {
        lock (_plain)
        {
            if (_next.Times == 0 || (_next.Where is not null && !where.Contains(_next.Where, StringComparison.Ordinal))) return (Fault.None, new IOException());

            _next.Times--;
            return (_next.Fault, _next.Error ?? new IOException($"the write of {where} was refused by the test"));
        }
    }
}
