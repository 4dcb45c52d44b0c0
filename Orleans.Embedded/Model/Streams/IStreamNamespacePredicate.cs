namespace Orleans.Streams;

public interface IStreamNamespacePredicate
{
    string PredicatePattern { get; }

    bool IsMatch(string streamNamespace);
}
