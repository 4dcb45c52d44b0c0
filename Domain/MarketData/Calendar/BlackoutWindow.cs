namespace Arus.Domain.MarketData.Calendar;

/// <summary>A stretch of UTC in which nothing new is opened; its end is no more in it.</summary>
/// <param name="Because">The title of the first event that makes it.</param>
public readonly record struct BlackoutWindow(DateTimeOffset From, DateTimeOffset To, string Because);
