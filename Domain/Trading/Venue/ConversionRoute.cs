namespace Arus.Domain.Trading.Venue;

/// <summary>The way of a currency to the account's.</summary>
internal sealed record ConversionRoute(ConversionStep First, ConversionStep Second);
