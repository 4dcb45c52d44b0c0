namespace Arus.Domain.Indicators;

/// <param name="Name">As in the notation's order: "period", "fast", "slow".</param>
/// <param name="IsWhole">Whether only whole numbers are allowed.</param>
public sealed record IndicatorParameter(string Name, double Default, double Least, double Most, bool IsWhole);
