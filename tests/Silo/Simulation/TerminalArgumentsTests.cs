using Arus.Mt5Gateway.Simulator;
using Arus.Silo.Settings;
using Arus.Silo.Simulation;

namespace Arus.Silo.Tests.Simulation;

public sealed class TerminalArgumentsTests
{
    [Fact]
    public void Line_WithEverything_IsATerminal()
    {
        TerminalOptions options = Read(
            "--url", "wss://arus.example/mt5", "--speed", "0", "--seed", "9", "--symbols", "XAUUSD,EURUSD", "--account", "here", "--trade", "false", "--login", "77",
            "--faults", "CutAfter=30,Spikes=500,RejectRetcode=Requote,ClockOff=-2.5");

        Assert.Equal(("wss://arus.example/mt5", 0.0, false, true, "77"), (options.Gateway.ToString(), options.Speed, options.Trades, options.Feeds, options.Login));
        Assert.Equal(["EURUSD", "XAUUSD"], options.Histories.Select(h => h.Spec.Symbol.Value));
        Assert.Equal(Path.GetFullPath("here"), options.Folder);
        Assert.Equal((TimeSpan.FromSeconds(30), 500, TimeSpan.FromSeconds(-2.5)), (options.Faults.CutAfter, options.Faults.Spikes, options.Faults.ClockOff));
    }

    [Fact]
    public void Line_WithATokenAlone_HasEverySymbolAtTheNextDoor()
    {
        TerminalOptions options = Read();

        Assert.Equal(("ws://127.0.0.1:8080/mt5", 1.0, 5, ""), (options.Gateway.ToString(), options.Speed, options.Histories.Length, options.Folder));
        Assert.Equal(TerminalFaults.None, options.Faults);
    }

    [Theory]
    [InlineData("--nonsense", "1", "terminal knows no option '--nonsense'")]
    [InlineData("--speed", "5000", "--speed 5000: write 0.1 to 1000")]
    [InlineData("--url", "http://x", "'http://x' is no address of a gateway")]
    [InlineData("--symbols", "EURUSD,DOGE", "'DOGE' is no symbol of the model")]
    [InlineData("--faults", "Wrong=1", "'Wrong' is no fault: write one of Seed, CutAfter")]
    [InlineData("--faults", "Spikes=2000000", "Spikes=2000000 is none: write a chance per million")]
    [InlineData("--replay", "EURUSD=/not/there.tsv", "Could not find")]
    [InlineData("--trade", "maybe", "--trade is true or false")]
    public void Line_WithAMistake_IsRefusedInOneLine(string name, string value, string words)
    {
        string line = Assert.Single(Assert.Throws<StartRefusedException>(() => Read(name, value)).Lines);

        Assert.StartsWith(words, line, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_WithoutAToken_SaysWhereOneComesFrom() =>
        Assert.Contains("./arus terminal register", Assert.Single(Assert.Throws<StartRefusedException>(() => TerminalArguments.Read(CommandLine.Parse(["terminal"]))).Lines), StringComparison.Ordinal);

    private static TerminalOptions Read(params string[] line) => TerminalArguments.Read(CommandLine.Parse(["terminal", "--token", "t", .. line]));
}
