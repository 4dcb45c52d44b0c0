using Orleans;

namespace Arus.Grains.Abstractions.Units;

/// <summary>A currency and the digits of its smallest unit. The same code with other digits is another currency.</summary>
[GenerateSerializer, Immutable, Alias("currency")]
public readonly record struct Currency([property: Id(0)] string Code, [property: Id(1)] byte Digits)
{
    public static Currency Usd { get; } = new("USD", 2);

    public static Currency Eur { get; } = new("EUR", 2);

    public static Currency Gbp { get; } = new("GBP", 2);

    public static Currency Jpy { get; } = new("JPY", 0);

    public static Currency Chf { get; } = new("CHF", 2);

    public static Currency Idr { get; } = new("IDR", 2);

    private static readonly ImmutableSortedDictionary<string, byte> s_minorDigits = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        "AED AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR MXN MYR NOK NZD PHP PLN RON SAR SEK SGD THB TRY TWD USD ZAR".Split(' ')
            .Select(code => KeyValuePair.Create(code, (byte)2))
            .Concat("CLP ISK JPY KRW VND".Split(' ').Select(code => KeyValuePair.Create(code, (byte)0)))
            .Concat("BHD JOD KWD OMR TND".Split(' ').Select(code => KeyValuePair.Create(code, (byte)3))));

    public static Currency Parse(string code) =>
        TryParse(code, out Currency currency) ? currency : throw new FormatException($"'{code}' is no currency known here: write an ISO 4217 code such as USD");

    /// <summary>Knows the codes of ISO 4217 that brokers and payment providers here settle in, with their minor digits.</summary>
    public static bool TryParse(string? code, out Currency currency)
    {
        bool known = s_minorDigits.TryGetValue(code ?? "", out byte digits);
        currency = known ? new(code!, digits) : default;
        return known;
    }

    public override string ToString() => Code ?? "";
}
