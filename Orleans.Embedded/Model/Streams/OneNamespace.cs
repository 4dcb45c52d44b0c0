using Orleans.Streams;

namespace Orleans.Embedded.Streams;

internal sealed class OneNamespace(string name) : IStreamNamespacePredicate
{
    public string PredicatePattern => name;

    public bool IsMatch(string streamNamespace) => string.Equals(streamNamespace, name, StringComparison.Ordinal);
}
