using System.IO.Compression;
using System.Text;
using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Simulator.Feed;

namespace Arus.Mt5Gateway.Tests.Simulator.Feed;

public sealed class ReplayedHistoryTests : IDisposable
{
    private const string Text = "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n"
        + "2014.05.02\t00:00:00.611\t1.38626\t1.38627\t\t\t6\n"
        + "2014.05.02\t00:00:00.611\t\t1.38628\t\t\t4\n"
        + "2014.05.02\tnonsense\n"
        + "2014.05.02\t00:02:09.100\t1.38620\t1.38627\t\t\t6\n";

    private static readonly SymbolSpec s_euro = Instruments.Find(new("EURUSD"))!.Spec;

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"arus-replay-{Environment.ProcessId}.tsv");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void File_OfTicks_IsReadWithoutTheRowsThatCannotBe(bool isPacked)
    {
        TickFile file = Read(isPacked);

        Assert.Equal((5, 3, 1L), (file.Digits, file.Ticks.Length, file.LeftOut));
        Assert.Equal((138_626L, 138_628L, TickFlags.Ask), (file.Ticks[1].Bid, file.Ticks[1].Ask, file.Ticks[1].Flags));
    }

    [Fact]
    public void History_MovedToAnotherDay_KeepsItsSecondsAndOrder()
    {
        TickFile file = Read(isPacked: false);
        ReplayedHistory history = new(ReplayedHistory.Terms(s_euro, 5), file.Ticks, TimeSpan.FromDays(10) + TimeSpan.FromMinutes(3));

        TickCursor cursor = new(history, new(history.Begins, 1));
        Assert.True(cursor.TryPeek(new(long.MaxValue - 60_000), out Tick second));
        Assert.Equal(("2014.05.12 00:03:00.611", 138_628L), (second.Time.ToString(), second.Ask));
        cursor.Pass();
        Assert.Equal(1, cursor.Take(history.Ends!.Value, 10, out _).Length);
        Assert.True(cursor.IsAtEnd);
        Assert.Empty(cursor.Take(history.Ends!.Value + TimeSpan.FromDays(400), 10, out _).ToArray());
    }

    [Fact]
    public void Spec_WithMoreDigits_HasTicksThatAreWorthLess()
    {
        SymbolSpec gold = ReplayedHistory.Terms(Instruments.Find(new("XAUUSD"))!.Spec, 3);

        Assert.Equal((0.1m, "0.001"), (gold.Trading.TickValue, gold.Trading.TickSize.ToString()));
    }

    [Theory]
    [InlineData("<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>\n2007.01.01\t21:00:00\t1\t1\t1\t1\t0\t0\t1\n")]
    [InlineData("no header")]
    [InlineData("<DATE>\t<TIME>\t<BID>\t<ASK>\n")]
    public void File_OfSomethingElse_IsRefusedInOneLine(string text)
    {
        File.WriteAllText(_path, text);

        Assert.DoesNotContain('\n', Assert.Throws<InvalidDataException>(() => TickFile.Read(_path)).Message);
    }

    public void Dispose() => File.Delete(_path);

    private TickFile Read(bool isPacked)
    {
        using (FileStream file = File.Create(_path))
        using (Stream stream = isPacked ? new GZipStream(file, CompressionLevel.Fastest) : file) stream.Write(Encoding.ASCII.GetBytes(Text));
        return TickFile.Read(_path);
    }
}
