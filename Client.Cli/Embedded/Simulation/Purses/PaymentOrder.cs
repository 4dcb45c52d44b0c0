namespace Arus.Client.Cli.Simulation.Purses;

/// <summary>A payer counts its orders and gives the next only when the last is answered.</summary>
[GenerateSerializer, Immutable, Alias("Arus.Simulation.PaymentOrder")]
public sealed record PaymentOrder(int Payer, long Count, int To, long Amount);
