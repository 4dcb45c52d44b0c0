using Orleans.Embedded.Activations;

namespace Orleans.Embedded.Calls;

/// <summary>A timer's tick.</summary>
internal sealed class TimerCall(GrainTimer timer) : VoidCall
{
    private static readonly GrainMethod s_method = new(typeof(Orleans.Runtime.IGrainTimer), "Tick", null, GrainMethodFlags.None, null, []);

    public override GrainMethod Method => s_method;

    public override int ArgumentCount => 0;

    internal override bool IsOneWay => true;

    internal override bool IsFiltered => false;

    internal override bool MayInterleave => timer.Interleave;

    internal override bool EndsWithActivation => true;

    internal override bool IsUse => timer.KeepAlive;

    public override Task Start(object target) => timer.Tick();

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object? value) => throw new ArgumentOutOfRangeException(nameof(index));

    public override long Weigh() => 0;

    public override void Free()
    {
    }
}
