namespace Arus.Engine.Conformance.Tests.Filters;

/// <summary>Registered as a delegate, after the first.</summary>
internal static class SecondIncomingFilter
{
    public static async Task Invoke(IIncomingGrainCallContext context)
    {
        bool ordered = context.Grain is FilteredGrain && context.MethodName == nameof(IFilteredGrain.Ordered);
        string key = ordered ? context.TargetId.Key.ToString() ?? "" : "";
        if (ordered) Journal.Of(key).Add("second in");
        await context.Invoke();
        if (ordered) Journal.Of(key).Add("second out");
    }
}
