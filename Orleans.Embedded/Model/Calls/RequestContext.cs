using Orleans.Core.Internal;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;

namespace Orleans.Runtime;

/// <summary>Values that travel with a request down to everything it calls, and never back up.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<RequestValues?> s_ambient = new();
    private static long s_sections;

    public static IEnumerable<string> Keys => s_ambient.Value?.Keys ?? [];

    public static IEnumerable<KeyValuePair<string, object>> Entries => s_ambient.Value?.Entries ?? [];

    /// <summary>Names the chain of calls that may come back into grains it is in; empty when none may.</summary>
    public static Guid ReentrancyId
    {
        get => s_ambient.Value?.ReentrancyId ?? Guid.Empty;
        set
        {
            if (value != ReentrancyId) s_ambient.Value = (s_ambient.Value ?? RequestValues.Empty).InChain(value);
        }
    }

    /// <summary>What a call takes along. Immutable, so that handing it on is handing on a reference.</summary>
    internal static RequestValues? Current
    {
        get => s_ambient.Value;
        set => s_ambient.Value = value;
    }

    /// <summary>Distinct in the process is enough: an id never leaves it. A simulation puts its own source here.</summary>
    internal static Func<Guid> NewReentrancyId { get; set; } = () => new Guid(0, 0, 0, BitConverter.GetBytes(Interlocked.Increment(ref s_sections)));

    /// <summary>The grain whose turn it is on this thread.</summary>
    private static ICallChainReentrantGrainContext? CurrentGrain => TurnContext.Current?.Activation;

    public static object? Get(string key) => s_ambient.Value?.Get(key);

    public static void Set(string key, object value)
    {
        ArgumentNullException.ThrowIfNull(key);
        s_ambient.Value = (s_ambient.Value ?? RequestValues.Empty).With(key, value);
    }

    public static bool Remove(string key)
    {
        RequestValues? before = s_ambient.Value;
        RequestValues? after = before?.Without(key);
        if (ReferenceEquals(before, after)) return false;
        s_ambient.Value = after;
        return true;
    }

    public static void Clear() => s_ambient.Value = null;

    /// <summary>Until the section is disposed, calls made from here may come back into this grain while it waits for them.</summary>
    public static ReentrancySection AllowCallChainReentrancy()
    {
        Guid chain = ReentrancyId;
        return new ReentrancySection(chain, chain == Guid.Empty ? NewReentrancyId() : chain);
    }

    public static ReentrancySection SuppressCallChainReentrancy() => new(ReentrancyId, Guid.Empty);

    public readonly struct ReentrancySection : IDisposable
    {
        private readonly Guid _original;
        private readonly Guid _new;

        public ReentrancySection(Guid originalReentrancyId, Guid newReentrancyId)
        {
            _original = originalReentrancyId;
            _new = newReentrancyId;
            if (_new != _original) ReentrancyId = _new;
            if (_new != Guid.Empty) CurrentGrain?.OnEnterReentrantSection(_new);
        }

        public void Dispose()
        {
            if (_new != Guid.Empty) CurrentGrain?.OnExitReentrantSection(_new);
            if (_new != _original) ReentrancyId = _original;
        }
    }
}
