namespace Arus.Domain.Indicators.Candles;

/// <summary>The catalogue's entries of this folder, in the order in which people see them.</summary>
public static class CandleIndicators
{
    public static ImmutableArray<IndicatorInfo> All { get; } =
    [
        Of("2CROWS", "Two crows", 12, TwoCrows.Read),
        Of("3BLACKCROWS", "Three black crows", 13, ThreeBlackCrows.Read),
        Of("3INSIDE", "Three inside up or down", 12, ThreeInside.Read),
        Of("3OUTSIDE", "Three outside up or down", 3, ThreeOutside.Read),
        Of("3WHITESOLDIERS", "Three white soldiers", 12, ThreeWhiteSoldiers.Read),
        Of("ABANDONEDBABY", "Abandoned baby", 12, AbandonedBaby.Read, 0.3),
        Of("BELTHOLD", "Belt hold", 10, BeltHold.Read),
        Of("CLOSINGMARUBOZU", "Closing marubozu", 10, ClosingMarubozu.Read),
        Of("COUNTERATTACK", "Counterattack", 11, Counterattack.Read),
        Of("DARKCLOUDCOVER", "Dark cloud cover", 11, DarkCloudCover.Read, 0.5),
        Of("DOJI", "Doji", 10, Doji.Read),
        Of("DOJISTAR", "Doji star", 11, DojiStar.Read),
        Of("DRAGONFLYDOJI", "Dragonfly doji", 10, DragonflyDoji.Read),
        Of("ENGULFING", "Engulfing", 2, Engulfing.Read),
        Of("EVENINGDOJISTAR", "Evening doji star", 12, EveningDojiStar.Read, 0.3),
        Of("EVENINGSTAR", "Evening star", 12, EveningStar.Read, 0.3),
        Of("GRAVESTONEDOJI", "Gravestone doji", 10, GravestoneDoji.Read),
        Of("HAMMER", "Hammer", 11, Hammer.Read),
        Of("HANGINGMAN", "Hanging man", 11, HangingMan.Read),
        Of("HARAMI", "Harami", 11, Harami.Read),
        Of("HARAMICROSS", "Harami cross", 11, HaramiCross.Read),
        Of("HIGHWAVE", "High wave", 10, HighWave.Read),
        Of("HOMINGPIGEON", "Homing pigeon", 11, HomingPigeon.Read),
        Of("INVERTEDHAMMER", "Inverted hammer", 11, InvertedHammer.Read),
        Of("KICKING", "Kicking", 11, Kicking.Read),
        Of("LONGLEGGEDDOJI", "Long-legged doji", 10, LongLeggedDoji.Read),
        Of("LONGLINE", "Long line", 10, LongLine.Read),
        Of("MARUBOZU", "Marubozu", 10, Marubozu.Read),
        Of("MATCHINGLOW", "Matching low", 6, MatchingLow.Read),
        Of("MORNINGDOJISTAR", "Morning doji star", 12, MorningDojiStar.Read, 0.3),
        Of("MORNINGSTAR", "Morning star", 12, MorningStar.Read, 0.3),
        Of("PIERCING", "Piercing", 11, Piercing.Read),
        Of("RICKSHAWMAN", "Rickshaw man", 10, RickshawMan.Read),
        Of("SEPARATINGLINES", "Separating lines", 11, SeparatingLines.Read),
        Of("SHOOTINGSTAR", "Shooting star", 11, ShootingStar.Read),
        Of("SHORTLINE", "Short line", 10, ShortLine.Read),
        Of("SPINNINGTOP", "Spinning top", 10, SpinningTop.Read),
        Of("TAKURI", "Takuri line", 10, Takuri.Read),
        Of("TRISTAR", "Tristar", 12, Tristar.Read),
    ];

    private static IndicatorInfo Of(string name, string title, int lookback, CandleRule rule) => Of(name, title, lookback, [], _ => rule);

    private static IndicatorInfo Of(string name, string title, int lookback, PenetrationRule rule, double penetration) =>
        Of(name, title, lookback, [new("penetration", penetration, 0, 1, IsWhole: false)], p => (in candles) => rule(candles, p[0]));

    private static IndicatorInfo Of(string name, string title, int lookback, ImmutableArray<IndicatorParameter> parameters, Func<ImmutableArray<double>, CandleRule> rule) => new()
    {
        Name = "CDL_" + name,
        Title = title,
        Group = IndicatorGroup.Candle,
        Parameters = parameters,
        Outputs = ["value"],
        Lookback = _ => lookback,
        Create = p => new CandlePattern(rule(p), lookback),
        Batch = (in bars, p, outputs) => CandlePattern.Batch(rule(p), lookback, bars, outputs[0]),
    };
}
