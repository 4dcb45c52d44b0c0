using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Orleans;

namespace Arus.Grains.Operations;

/// <summary>
/// Hands failed grain calls to the intake. A call that succeeds without waiting passes through untouched and allocates
/// nothing; the grains that keep the records are left out, so that their own failures cannot feed on themselves.
/// </summary>
internal sealed class ErrorDnaFilter(FailureIntake intake) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        Task call;
        try
        {
            call = context.Invoke();
        }
        catch (Exception error)
        {
            Take(context, error);
            throw;
        }

        return call.IsCompletedSuccessfully ? call : Watch(context, call);
    }

    private async Task Watch(IIncomingGrainCallContext context, Task call)
    {
        try
        {
            await call;
        }
        catch (Exception error)
        {
            Take(context, error);
            throw;
        }
    }

    private void Take(IIncomingGrainCallContext context, Exception error)
    {
        if (context.Grain is not (IErrorDnaGrain or IErrorIndexGrain)) intake.Take(error, TenantOf(context));
    }

    /// <summary>Contracts take the caller first.</summary>
    private static TenantId? TenantOf(IIncomingGrainCallContext context) =>
        context.Request.GetArgumentCount() > 0 && context.Request.GetArgument(0) is Caller caller ? caller.Tenant : null;
}
