namespace Arus.Engine.Conformance.Tests.Filters;

internal sealed class OutgoingFilter : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.InterfaceMethod.DeclaringType != typeof(IFilteredGrain))
        {
            await context.Invoke();
            return;
        }

        string key = context.TargetId.Key.ToString() ?? "";
        switch (context.MethodName)
        {
            case nameof(IFilteredGrain.Ordered):
                Journal.Of(key).Add("outgoing in");
                await context.Invoke();
                Journal.Of(key).Add("outgoing out");
                break;
            case nameof(IFilteredGrain.OutgoingChangesArgument):
                context.Request.SetArgument(0, 200);
                await context.Invoke();
                break;
            case nameof(IFilteredGrain.OutgoingChangesResult):
                await context.Invoke();
                context.Result = 20 + (int)context.Result!;
                break;
            case nameof(IFilteredGrain.OutgoingThrows):
                throw new FilterRefusedException("outgoing");
            case nameof(IFilteredGrain.OutgoingSetsContext):
                RequestContext.Set("filter", "set on the way out");
                await context.Invoke();
                break;
            case nameof(IFilteredGrain.Described):
                Journal.Of($"{key}/outgoing").Add(FilterDescription.Of(context));
                await context.Invoke();
                break;
            default:
                await context.Invoke();
                break;
        }
    }
}
