namespace Orleans.Embedded.Streams;

/// <summary>What becomes of an event on its way to one subscription: how many copies arrive, and how much later delivery starts.</summary>
internal readonly record struct StreamFate(int Copies, TimeSpan Delay)
{
    public static StreamFate Deliver { get; } = new(1, TimeSpan.Zero);

    public static StreamFate Twice { get; } = new(2, TimeSpan.Zero);

    public static StreamFate Drop { get; } = new(0, TimeSpan.Zero);

    public static StreamFate DelayBy(TimeSpan delay) => new(1, delay);
}
