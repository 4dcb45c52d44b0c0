using Orleans.Streams;

namespace Orleans.Embedded.Streams;

internal sealed class EveryNamespace : IStreamNamespacePredicate
{
    public string PredicatePattern => "*";

    public bool IsMatch(string streamNamespace) => true;
}
