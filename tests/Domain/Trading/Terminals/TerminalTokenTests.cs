using Arus.Domain.Trading.Terminals;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Domain.Tests.Trading.Terminals;

public sealed class TerminalTokenTests
{
    [Theory]
    [InlineData("acme", "desk-1")]
    [InlineData("a.b/c", "x y é 日")]
    public void Token_Made_NamesItsTerminal(string tenant, string terminal)
    {
        Secret token = TerminalToken.Make(new(tenant), new(terminal), new byte[32]);

        Assert.True(TerminalToken.TryName(token, out TenantId whose, out TerminalId which));
        Assert.Equal((tenant, terminal), (whose.Value, which.Value));
        Assert.True(TerminalToken.Matches(token, TerminalToken.Hash(token)));
        Assert.DoesNotContain(token.Value, $"{token}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("arus-mt5")]
    [InlineData("arus-mt5...")]
    [InlineData("arus-mt5.YQ.YQ.")]
    [InlineData("arus-mt5.YQ==.YQ.c")]
    [InlineData("arus-mt5.YR.YQ.c")]
    [InlineData("arus-mt5.!.YQ.c")]
    [InlineData("other.YQ.YQ.c")]
    [InlineData("arus-mt5.YQ.YQ.c.d")]
    public void Token_ThatIsNone_NamesNothing(string text) => Assert.False(TerminalToken.TryName(new(text), out _, out _));
}
