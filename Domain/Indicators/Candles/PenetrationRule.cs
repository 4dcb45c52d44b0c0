namespace Arus.Domain.Indicators.Candles;

/// <summary>A rule that asks how far, as a part of it, the newest candle closes into an earlier one.</summary>
internal delegate int PenetrationRule(in CandleWindow candles, double penetration);
