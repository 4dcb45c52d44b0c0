namespace Arus.Engine.Conformance.Tests.Filters;

/// <summary>Registered by its type: the container makes it.</summary>
internal sealed class FirstIncomingFilter(InjectedService service) : IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not FilteredGrain)
        {
            await context.Invoke();
            return;
        }

        string key = context.TargetId.Key.ToString() ?? "";
        switch (context.MethodName)
        {
            case nameof(IFilteredGrain.Ordered):
                Journal.Of(key).Add("first in");
                await context.Invoke();
                Journal.Of(key).Add("first out");
                break;
            case nameof(IFilteredGrain.IncomingChangesArgument):
                context.Request.SetArgument(0, 100);
                await context.Invoke();
                break;
            case nameof(IFilteredGrain.IncomingChangesResult):
                await context.Invoke();
                context.Result = 10 + (int)context.Result!;
                break;
            case nameof(IFilteredGrain.IncomingThrows):
                throw new FilterRefusedException($"incoming, {service.Words}");
            case nameof(IFilteredGrain.IncomingSwallows):
                try
                {
                    await context.Invoke();
                }
                catch (InvalidOperationException)
                {
                    context.Result = -1;
                }

                break;
            case nameof(IFilteredGrain.IncomingAnswersItself):
                context.Result = -2;
                break;
            case nameof(IFilteredGrain.Described):
                Journal.Of($"{key}/incoming").Add(FilterDescription.Of(context));
                await context.Invoke();
                break;
            default:
                await context.Invoke();
                break;
        }
    }
}
