namespace Arus.Domain.MarketData.Generation;

/// <summary>A symbol's day, minute by minute: all that the ticks of a minute depend on. Never changed once made.</summary>
internal sealed class DayPlan
{
    public required long Day { get; init; }

    /// <summary>The middle price at the beginning of each minute and at the day's end, in points and fractions.</summary>
    public double[] Middle { get; } = new double[Hours.MinutesOfDay + 1];

    /// <summary>Deviation of the minute's return, in points.</summary>
    public float[] Deviation { get; } = new float[Hours.MinutesOfDay];

    /// <summary>In points, before each tick's own noise.</summary>
    public float[] Spread { get; } = new float[Hours.MinutesOfDay];

    /// <summary>A jump in the first seconds of the minute, in points; part of the way to the next minute's middle.</summary>
    public float[] Jump { get; } = new float[Hours.MinutesOfDay];

    /// <summary>How many ticks; 0 when closed.</summary>
    public ushort[] Count { get; } = new ushort[Hours.MinutesOfDay];
}
