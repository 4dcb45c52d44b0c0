namespace Orleans.Embedded.Contracts;

/// <summary>What a type is used for: a message travels by its ids, stored state by the names of its public properties.</summary>
internal enum ContractUse
{
    Both,
    Message,
    State,
}
