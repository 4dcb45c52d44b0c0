namespace Orleans.Embedded.Contracts;

/// <summary>What reading one type, or one use of a type, told.</summary>
internal sealed class TypeFindings
{
    public List<Finding> Findings { get; } = [];

    public List<Lead> LeadsTo { get; } = [];

    public void Add(string path, string text, ContractUse use = ContractUse.Both) => Findings.Add(new Finding(path, text, use));

    public void Follow(string path, Type type) => LeadsTo.Add(new Lead(path, type));
}
