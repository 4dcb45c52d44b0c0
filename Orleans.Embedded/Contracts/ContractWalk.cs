namespace Orleans.Embedded.Contracts;

/// <summary>One check: what it found, and which types it has been to. Plain loops over objects: it runs once, at start, where each generic method of a struct costs its compilation.</summary>
internal sealed class ContractWalk
{
    private readonly List<ContractFault> _faults = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _sent = [];
    private readonly HashSet<Type> _stored = [];
    private readonly HashSet<Type> _interfaces = [];
    private readonly Dictionary<string, Type> _aliases = new(StringComparer.Ordinal);

    public ImmutableArray<ContractFault> Faults() => [.. _faults];

    public void Report(Type type, string path, string text)
    {
        if (_said.Add($"{type.FullName}: {text}")) _faults.Add(new ContractFault(type, path, text));
    }

    /// <summary>False when the interface was checked before.</summary>
    public bool Enter(Type contract) => _interfaces.Add(contract);

    /// <summary>An alias names one type in the whole cluster.</summary>
    public void Name(Type type)
    {
        Type named = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        foreach (string alias in Attributes.Aliases(named))
        {
            if (_aliases.TryAdd(alias, named) || _aliases[alias] == named) continue;
            Report(named, TypeNames.Of(named), $"{TypeNames.Of(named)} and {TypeNames.Of(_aliases[alias])} both have [Alias(\"{alias}\")]: give one of them another");
        }
    }

    /// <summary>Follows a value from where a grain takes, gives or stores it, all the way down.</summary>
    public void Follow(Type owner, Type value, string path, ContractUse use)
    {
        TypeFindings here = new();
        ValueReader.Read(value, path, "", here);
        foreach (Finding finding in here.Findings) Report(owner, path + finding.Path, finding.Text);
        foreach (Lead lead in here.LeadsTo) Enter(lead.Type, path + lead.Path, path, use);
    }

    /// <summary>A case in another assembly than its union, where the union is sent.</summary>
    public void FollowStray(Type stray)
    {
        Type parent = stray.BaseType!;
        if (!stray.IsGenericTypeDefinition && _sent.Contains(parent)) Enter(stray, TypeNames.Of(parent), TypeNames.Of(parent), ContractUse.Message);
    }

    private void Enter(Type type, string path, string root, ContractUse use)
    {
        if (!(use == ContractUse.State ? _stored : _sent).Add(type)) return;
        Name(type);
        TypeFindings found = TypeReader.Of(type);
        foreach (Finding finding in found.Findings)
        {
            if (finding.Use == ContractUse.Both || finding.Use == use) Report(type, path + finding.Path, $"{finding.Text} (reached from {root})");
        }

        foreach (Lead lead in found.LeadsTo) Enter(lead.Type, path + lead.Path, root, use);
    }
}
