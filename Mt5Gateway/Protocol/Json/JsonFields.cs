using System.Globalization;
using System.Text.Json;
using Arus.Grains.Abstractions.MarketData;
using Arus.Grains.Abstractions.Trading;
using Arus.Grains.Abstractions.Units;

namespace Arus.Mt5Gateway.Protocol.Json;

/// <summary>The members of one object of a message, each read as what the protocol says it is or refused as BAD_FIELD.</summary>
/// <param name="what">What the object is, for messages to people.</param>
internal readonly struct JsonFields(JsonElement element, string what)
{
    public const int MostText = 1_024;

    public bool Has(string name) => element.TryGetProperty(name, out _);

    public string Text(string name, int most = MostText)
    {
        string text = Member(name, JsonValueKind.String).GetString()!;
        return text.Length <= most ? text : throw Bad(name, $"is longer than {most} characters");
    }

    public string TextOr(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    public bool Flag(string name) => element.TryGetProperty(name, out JsonElement value)
        ? value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Bad(name, "is not true or false")
        : throw Bad(name, "is missing");

    /// <summary>A JSON number without fraction or exponent.</summary>
    public long Number(string name, long least, long most) =>
        Member(name, JsonValueKind.Number).TryGetInt64(out long value) && value >= least && value <= most ? value : throw Bad(name, "is not a whole number in its range");

    public int Int(string name, int least = 0, int most = int.MaxValue) => (int)Number(name, least, most);

    public long Count(string name) => Number(name, 0, ProtocolLimits.Counting);

    public double Real(string name) =>
        Member(name, JsonValueKind.Number).TryGetDouble(out double value) && double.IsFinite(value) ? value : throw Bad(name, "is not a number");

    /// <summary>One of MetaTrader's numbers that the enumeration names.</summary>
    public T Known<T>(string name)
        where T : struct, Enum
    {
        T value = Open<T>(name);
        return Enum.IsDefined(value) ? value : throw Bad(name, "is not a number that the protocol names");
    }

    /// <summary>One of MetaTrader's numbers; one that a later build adds is kept as it is.</summary>
    public T Open<T>(string name)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), Int(name, 0, 65_535));

    /// <summary>A 64-bit number, written as a string of digits.</summary>
    public ulong Big(string name) =>
        ulong.TryParse(Text(name, 20), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value) ? value : throw Bad(name, "is not a string of decimal digits");

    public Ticket Ticket(string name) => new(Big(name));

    public Magic Magic(string name) => new(Big(name));

    public BrokerTime Time(string name) => new(Number(name, 0, ProtocolLimits.LastTime));

    public DateTimeOffset Utc(string name) => DateTimeOffset.FromUnixTimeMilliseconds(Number(name, 0, ProtocolLimits.LastTime));

    public Price Price(string name) =>
        Grains.Abstractions.Units.Price.TryParse(Text(name, 40), out Price price) ? price : throw Bad(name, "is not a decimal such as \"1.08345\"");

    public Volume Volume(string name)
    {
        Price read = Price(name);
        return read.Points >= 0 ? new(read.Points, read.Digits) : throw Bad(name, "is negative");
    }

    public decimal Decimal(string name)
    {
        Price read = Price(name);
        ulong size = (ulong)Int128.Abs(read.Points);
        return new((int)size, (int)(size >> 32), 0, read.Points < 0, read.Digits);
    }

    /// <summary>An amount with no more digits than its currency has.</summary>
    public Money Money(string name, Currency currency)
    {
        Price read = Price(name);
        try
        {
            return new(read.Rescale(currency.Digits, Rounding.Exact).Points, currency);
        }
        catch (ArithmeticException)
        {
            throw Bad(name, $"is no amount with at most {currency.Digits} digits after the point");
        }
    }

    public SymbolName Symbol(string name) => SymbolName.TryParse(Text(name, 128), out SymbolName symbol) ? symbol : throw Bad(name, "is no name of a symbol");

    public JsonFields Object(string name) => new(Member(name, JsonValueKind.Object), $"{what}.{name}");

    public ImmutableArray<T> List<T>(string name, Func<JsonFields, T> read, int most = int.MaxValue)
    {
        JsonElement list = Member(name, JsonValueKind.Array);
        int length = list.GetArrayLength();
        if (length > most) throw Bad(name, $"has more than {most} items");

        string item = $"{what}.{name}";
        ImmutableArray<T>.Builder listed = ImmutableArray.CreateBuilder<T>(length);
        foreach (JsonElement each in list.EnumerateArray()) listed.Add(read(new(each, item)));
        return listed.MoveToImmutable();
    }

    /// <summary>The items of this list, which is itself an item: sessions are lists of three numbers.</summary>
    public ImmutableArray<long> Numbers(int count)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != count) throw Bad("an item", $"is not a list of {count} numbers");
        ImmutableArray<long>.Builder numbers = ImmutableArray.CreateBuilder<long>(count);
        foreach (JsonElement each in element.EnumerateArray()) numbers.Add(WholeOf(each));
        return numbers.MoveToImmutable();
    }

    public long Whole() => WholeOf(element);

    public ulong WholeText() =>
        element.ValueKind == JsonValueKind.String && ulong.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : throw Bad("an item", "is not a string of decimal digits");

    public ProtocolException Bad(string name, string wrong) => new(ByeCode.BadField, $"{name} of {what} {wrong}");

    private long WholeOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long whole) ? whole : throw Bad("an item", "is not a whole number");

    private JsonElement Member(string name, JsonValueKind kind)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new ProtocolException(ByeCode.BadField, $"{what} is not an object");
        if (!element.TryGetProperty(name, out JsonElement value)) throw Bad(name, "is missing");
        return value.ValueKind == kind ? value : throw Bad(name, $"is not of the type {kind}");
    }
}
