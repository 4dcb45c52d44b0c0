using Orleans.Embedded.Calls;
using Orleans.Streams;

namespace Orleans.Embedded.Streams;

/// <summary>A request that gives a subscriber what waits for it.</summary>
internal sealed class StreamDeliveryCall(StreamSubscription subscription) : VoidCall
{
    private static readonly GrainMethod s_method = new(typeof(IAsyncStream), "OnNext", null, GrainMethodFlags.None, null, []);

    public override GrainMethod Method => s_method;

    public override int ArgumentCount => 0;

    internal override bool IsOneWay => true;

    internal override bool IsFiltered => false;

    public override Task Start(object target) => subscription.Deliver(Context!.Activation, target);

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object? value) => throw new ArgumentOutOfRangeException(nameof(index));

    public override long Weigh() => 0;

    public override void Free()
    {
    }

    /// <summary>The grain could not be reached: its activation failed or its mailbox is full.</summary>
    internal override bool Fail(Exception error)
    {
        subscription.Unreached(error);
        return true;
    }
}
