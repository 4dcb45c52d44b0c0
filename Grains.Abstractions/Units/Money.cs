using Orleans;

namespace Arus.Grains.Abstractions.Units;

/// <summary>An amount in the smallest unit of its currency. Two currencies never meet: they throw, also in a comparison.</summary>
[GenerateSerializer, Immutable, Alias("money")]
public readonly record struct Money([property: Id(0)] long Minor, [property: Id(1)] Currency Currency) : IComparable<Money>
{
    public static Money operator +(Money left, Money right) => new(checked(left.Minor + left.Same(right)), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - left.Same(right)), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.Minor), value.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Reads a decimal such as 12.34; more digits than the currency has go by <paramref name="rounding"/>.</summary>
    public static Money Parse(string amount, Currency currency, Rounding rounding = Rounding.Exact) =>
        FixedPoint.TryParse(amount, out long raw, out byte digits)
            ? new(FixedPoint.Rescale(raw, digits, currency.Digits, rounding), currency)
            : throw new FormatException($"'{amount}' is no amount: write it like 12.34");

    /// <summary>Reads what <see cref="ToString"/> writes, such as <c>12.34 USD</c>.</summary>
    public static Money Parse(string text) => TryParse(text, out Money money) ? money : throw new FormatException($"'{text}' is no money: write it like 12.34 USD");

    public static bool TryParse(string? text, out Money money)
    {
        money = default;
        int blank = text?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (blank < 0 || !Currency.TryParse(text![(blank + 1)..], out Currency currency)) return false;
        if (!FixedPoint.TryParse(text.AsSpan(0, blank), out long raw, out byte digits) || digits != currency.Digits) return false;

        money = new(raw, currency);
        return true;
    }

    public Money Times(long count) => new(checked(Minor * count), Currency);

    /// <summary>The decimal alone, with all digits of the currency.</summary>
    public string Amount() => FixedPoint.Format(Minor, Currency.Digits);

    public int CompareTo(Money other) => Minor.CompareTo(Same(other));

    public override string ToString() => $"{Amount()} {Currency}";

    private long Same(Money other) =>
        Currency == other.Currency ? other.Minor : throw new InvalidOperationException($"{this} and {other} are of different currencies: convert one of them first");
}
