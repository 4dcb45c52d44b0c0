using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Trading.Terminals;

/// <summary>What is known of a terminal's session now.</summary>
/// <param name="Books">What the venue has, as told in this session; null before its first snapshot.</param>
public readonly record struct SessionView(bool Lives, VenueSnapshot? Books);
