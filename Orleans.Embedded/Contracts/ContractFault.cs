namespace Orleans.Embedded.Contracts;

/// <summary>What a contract may not be: the type to edit, the way to it from a grain, and one line that says what is wrong and what to write.</summary>
internal sealed record ContractFault(Type Type, string Path, string Text);
