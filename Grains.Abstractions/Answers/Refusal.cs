using Orleans;

namespace Arus.Grains.Abstractions.Answers;

/// <summary>Why not. <paramref name="Code"/> is stable and what code decides by; <paramref name="Because"/> is for people and may change.</summary>
[GenerateSerializer, Immutable, Alias("refusal")]
public sealed record Refusal([property: Id(0)] string Code, [property: Id(1)] string Because);
