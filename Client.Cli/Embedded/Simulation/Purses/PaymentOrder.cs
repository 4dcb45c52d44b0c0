namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>A payer numbers its orders and gives the next only when the last is answered.</summary>
[GenerateSerializer, Immutable, Alias("Arus.Simulation.PaymentOrder")]
public sealed record PaymentOrder(string Payer, int Number, string To, long Amount);
