using System.Collections.Concurrent;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Streams;

/// <summary>One method for each name, so that figures add up.</summary>
internal static class PubSubMethods
{
    private static readonly ConcurrentDictionary<string, GrainMethod> s_methods = new(StringComparer.Ordinal);

    public static GrainMethod Of(string name) =>
        s_methods.GetOrAdd(name, static name => new GrainMethod(typeof(IPubSubGrain), name, null, GrainMethodFlags.None, null, []));
}
