namespace Arus.Engine.Conformance.Tests.Messages;

public enum OrderRefusal
{
    TooBig,
    MarketClosed,
}
