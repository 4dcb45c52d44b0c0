namespace Arus.Domain.Tests.Trading.Venue;

/// <summary>One step of a random story at a venue: what is done, and two numbers that say how.</summary>
internal readonly record struct Move(int Kind, int A, int B);
