namespace Arus.Domain.Indicators.Candles;

/// <summary>What a pattern says of the newest candle: 100 or -100 where it stands, for up and down; 80 for a weaker one; else 0.</summary>
internal delegate int CandleRule(in CandleWindow candles);
