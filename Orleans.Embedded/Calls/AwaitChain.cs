using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Embedded.Calls;

/// <summary>
/// Which task goes on only when another is done: followed upwards through awaits and Task.WhenAll. What may go on without it
/// (Task.WhenAny, WaitAsync, a callback) breaks the chain. Reads private fields of <see cref="Task"/>: a runtime that
/// renames them finds no chain, and a test of cycles fails.
/// </summary>
internal static class AwaitChain
{
    /// <summary>Longer chains are taken for none.</summary>
    private const int Longest = 1_000;

    private static readonly FieldInfo? s_action = typeof(Task).Assembly
        .GetType("System.Threading.Tasks.AwaitTaskContinuation")?
        .GetField("m_action", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Whether <paramref name="waiter"/> cannot end before <paramref name="awaited"/> has.</summary>
    public static bool Leads(Task awaited, Task waiter)
    {
        Stack<Task> open = new([awaited]);
        for (int i = 0; i < Longest && open.TryPop(out Task? task); i++)
        {
            if (ReferenceEquals(task, waiter)) return true;
            foreach (Task next in Waiters(Continuation(task))) open.Push(next);
        }

        return false;
    }

    private static IEnumerable<Task> Waiters(object? continuation) => continuation switch
    {
        List<object?> several => Copy(several).SelectMany(Waiters),
        Task task when GoesOnOnlyAfter(task) => [task],
        Action { Target: Task box } => [box],
        not null when s_action?.DeclaringType!.IsInstanceOfType(continuation) == true => Waiters(s_action.GetValue(continuation)),
        _ => [],
    };

    private static bool GoesOnOnlyAfter(Task task) =>
        task.GetType().Name is string name
        && (name.StartsWith("AsyncStateMachineBox", StringComparison.Ordinal)
            || name.StartsWith("WhenAllPromise", StringComparison.Ordinal)
            || name.StartsWith("UnwrapPromise", StringComparison.Ordinal));

    private static object?[] Copy(List<object?> several)
    {
        lock (several) return [.. several];
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_continuationObject")]
    private static extern ref object? Continuation(Task task);
}
