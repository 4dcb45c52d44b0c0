namespace Arus.Grains.Abstractions.Trading;

/// <summary>ACCOUNT_MARGIN_SO_MODE, by MetaTrader's numbers.</summary>
public enum StopOutMode
{
    Percent = 0,
    Money = 1,
}
