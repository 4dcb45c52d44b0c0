namespace Orleans.Embedded.Contracts;

internal sealed record ContractFault(Type Type, string Member, string Text);
