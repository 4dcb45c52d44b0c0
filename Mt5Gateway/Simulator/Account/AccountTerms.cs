using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>The terms of an account as a hello tells them.</summary>
internal static class AccountTerms
{
    public static VenueAccount Of(TerminalOptions options, VenueSettings settings) => new()
    {
        Login = options.Login,
        Server = options.Server,
        Company = "Arus simulated broker",
        Name = "Paper account",
        Currency = settings.Currency,
        Leverage = settings.Leverage,
        Mode = AccountTradeMode.Demo,
        Margin = settings.Margin,
        StopOut = settings.StopOutBy,
        MarginCall = settings.MarginCall,
        MarginStopOut = settings.StopOut,
        FifoClose = settings.FifoClose,
        TradeAllowed = settings.TradeAllowed,
        ExpertsAllowed = settings.ExpertsAllowed,
        LimitOrders = settings.LimitOrders,
    };
}
