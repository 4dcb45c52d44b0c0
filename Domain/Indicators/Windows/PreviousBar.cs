namespace Arus.Domain.Indicators.Windows;

/// <summary>The bar before, for what is measured from bar to bar.</summary>
internal struct PreviousBar
{
    public double High { get; private set; }

    public double Low { get; private set; }

    public double Close { get; private set; }

    public void Keep(in BarValues bar)
    {
        High = bar.High;
        Low = bar.Low;
        Close = bar.Close;
    }

    public readonly void Save(StateWriter writer) => writer.Write([High, Low, Close]);

    public void Load(ref StateReader reader)
    {
        High = reader.ReadDouble();
        Low = reader.ReadDouble();
        Close = reader.ReadDouble();
    }
}
