using System.Globalization;

namespace Arus.Engine.Conformance.Tests.Filters;

internal sealed class FilterAskerGrain : Grain, IFilterAskerGrain
{
    public async Task<string> Ask(string key, string method)
    {
        IFilteredGrain grain = GrainFactory.GetGrain<IFilteredGrain>(key);
        switch (method)
        {
            case nameof(IFilteredGrain.Ordered): return await Done(grain.Ordered());
            case nameof(IFilteredGrain.IncomingChangesArgument): return Text(await grain.IncomingChangesArgument(1));
            case nameof(IFilteredGrain.OutgoingChangesArgument): return Text(await grain.OutgoingChangesArgument(1));
            case nameof(IFilteredGrain.IncomingChangesResult): return Text(await grain.IncomingChangesResult());
            case nameof(IFilteredGrain.OutgoingChangesResult): return Text(await grain.OutgoingChangesResult());
            case nameof(IFilteredGrain.IncomingThrows): return await Done(grain.IncomingThrows());
            case nameof(IFilteredGrain.OutgoingThrows): return await Done(grain.OutgoingThrows());
            case nameof(IFilteredGrain.IncomingSwallows): return Text(await grain.IncomingSwallows());
            case nameof(IFilteredGrain.IncomingAnswersItself): return Text(await grain.IncomingAnswersItself());
            case nameof(IFilteredGrain.OutgoingSetsContext): return await grain.OutgoingSetsContext() ?? "nothing";
            case nameof(IFilteredGrain.Described): return await Done(grain.Described(7, "seven"));
            default: throw new ArgumentOutOfRangeException(nameof(method), method, null);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task<string> Done(Task call)
    {
        await call;
        return "done";
    }
}
