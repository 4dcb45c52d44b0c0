namespace Arus.Engine.Conformance.Tests.State;

/// <summary>What a grain sees of one of its states.</summary>
[GenerateSerializer, Immutable]
public sealed record WalletView(int Amount, string Owner, string Note, bool Exists, bool HasTag);
