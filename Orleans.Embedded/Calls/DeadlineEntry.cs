namespace Orleans.Embedded.Calls;

/// <summary>A request's place among those that will time out; removed in constant time.</summary>
internal sealed class DeadlineEntry(GrainCall call, long due)
{
    public GrainCall Call { get; } = call;

    public long Due { get; } = due;

    public DeadlineQueue? Queue { get; set; }

    public DeadlineEntry? Before { get; set; }

    public DeadlineEntry? After { get; set; }
}
