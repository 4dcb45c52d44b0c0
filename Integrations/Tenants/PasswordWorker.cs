using System.Collections.Concurrent;
using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Tenants;

namespace Arus.Integrations.Tenants;

/// <summary>
/// Hashes passwords on threads of its own, below normal priority, so that neither grains nor the pool wait for it. Bounded:
/// a flood of sign-ins is turned away here.
/// </summary>
public sealed class PasswordWorker : IPasswordHasher, IDisposable
{
    private readonly BlockingCollection<Action> _waiting;
    private readonly IRandomBytes _random;
    private readonly int _iterations;

    /// <param name="random">Makes the salts.</param>
    /// <param name="threads">How many hashes at once, at least 1.</param>
    /// <param name="queue">How many may wait, at least 1.</param>
    /// <param name="iterations">At least what <see cref="Passwords.Iterations"/> says, outside of tests.</param>
    public PasswordWorker(IRandomBytes random, int threads = 1, int queue = 64, int iterations = Passwords.Iterations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(queue, 1);
        (_random, _iterations) = (random, iterations);
        _waiting = new(queue);
        for (int i = 0; i < threads; i++) new Thread(Work) { IsBackground = true, Name = $"passwords {i}", Priority = ThreadPriority.BelowNormal }.Start();
    }

    public async Task<PasswordHash?> Make(Secret password, CancellationToken cancel)
    {
        byte[] salt = new byte[Passwords.SaltBytes];
        _random.Fill(salt);
        return Ask(() => Passwords.Make(password, salt, _iterations), cancel) is { } made ? await made : null;
    }

    public async Task<bool?> Matches(Secret password, PasswordHash hash, CancellationToken cancel) =>
        Ask(() => Passwords.Matches(password, hash), cancel) is { } matches ? await matches : null;

    /// <summary>Ends the threads when what waits is done.</summary>
    public void Dispose() => _waiting.CompleteAdding();

    /// <summary>Null when the queue is full.</summary>
    private Task<T>? Ask<T>(Func<T> work, CancellationToken cancel)
    {
        TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return _waiting.TryAdd(Run) ? done.Task : null;

        void Run()
        {
            if (cancel.IsCancellationRequested)
            {
                done.TrySetCanceled(cancel);
                return;
            }

            try
            {
                done.TrySetResult(work());
            }
            catch (Exception error)
            {
                done.TrySetException(error);
            }
        }
    }

    private void Work()
    {
        foreach (Action work in _waiting.GetConsumingEnumerable()) work();
    }
}
