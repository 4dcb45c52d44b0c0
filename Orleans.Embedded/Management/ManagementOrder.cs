using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Management;

/// <summary>A request to the management grain that answers nothing but its end.</summary>
internal sealed class ManagementOrder(GrainMethod method, Func<IManagementGrain, object?[], Task> ask, params object?[] arguments) : VoidCall
{
    public override GrainMethod Method => method;

    public override int ArgumentCount => arguments.Length;

    public override Task Start(object target) => ask((IManagementGrain)target, arguments);

    public override object? GetArgument(int index) => arguments[index];

    public override void SetArgument(int index, object? value) => arguments[index] = value;

    public override long Weigh() => 0;

    public override void Free()
    {
    }
}
