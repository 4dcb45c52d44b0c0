using System.Text;
using Arus.Grains.Abstractions.MarketData;
using Arus.Integrations.MarketData.Files;
using FsCheck;
using FsCheck.Fluent;

namespace Arus.Integrations.Tests.MarketData.Files;

/// <summary>Whatever became of a file's bytes: it is refused in one line, or what landed is in order and lands once.</summary>
public sealed class DamagedFileTests
{
    private static readonly string s_good = "<DATE>\t<TIME>\t<BID>\t<ASK>\t<LAST>\t<VOLUME>\t<FLAGS>\n"
        + string.Concat(Enumerable.Range(0, 40).Select(i => $"2014.05.02\t0{i / 10}:{i:00}:00.{i * 11:000}\t1.38{600 + (i * 7 % 13)}\t1.38{620 + (i % 5)}\t\t{(i % 4 == 0 ? "3" : "")}\t6\n"));

    private static readonly Gen<(int At, int Kind, byte With)[]> s_damages =
        Gen.Choose(0, 2_000).SelectMany(_ => Gen.Choose(0, 4), (at, kind) => (at, kind))
            .SelectMany(_ => Gen.Elements("\t,;\n\r.-0519:NaN \0\u00ff"u8.ToArray()), (place, with) => (place.at, place.kind, with)).ArrayOf();

    private static int Runs => Environment.GetEnvironmentVariable("ARUS_LONG") is null ? 150 : 5_000;

    [Fact]
    public void File_DamagedAnyhow_IsRefusedOrLandsInOrderAndOnce() =>
        Prop.ForAll(s_damages.ToArbitrary(), damages => Try(Damaged(Encoding.ASCII.GetBytes(s_good), damages)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    [Fact]
    public void Gzip_DamagedAnyhow_IsRefusedOrLandsInOrderAndOnce() =>
        Prop.ForAll(s_damages.ToArbitrary(), damages => Try(Damaged(Importing.Gzip(s_good), damages)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static async Task Try(byte[] bytes)
    {
        using Importing files = new();
        string file = files.Write("damaged", bytes);
        try
        {
            FileReport report = await files.Import(file);
            FileReport again = await files.Import(file);
            List<Tick> ticks = await files.Ticks();

            Assert.Equal(report.Rows, report.Imported + report.Rejected);
            Assert.Equal((0, report.Imported), (again.Imported, again.AlreadyThere));
            Assert.Equal(report.Imported, ticks.Count);
            Assert.Equal(ticks.Select(t => t.Time).Order(), ticks.Select(t => t.Time));
            Assert.DoesNotContain(ticks, t => t.Bid < 0 || (t.Ask < t.Bid && t.Ask > 0));
            Assert.Equal(report.Rejected, report.Rejects is null ? 0 : File.ReadAllText(report.Rejects).Split(file + "\t").Length - 1);
        }
        catch (MarketFileException e)
        {
            Assert.DoesNotContain('\n', e.Message);
            Assert.Null(await files.Store.Info(Importing.Series, default));
        }
    }

    /// <summary>Bytes changed, put in, taken out, repeated; the end cut off.</summary>
    private static byte[] Damaged(byte[] bytes, (int At, int Kind, byte With)[] damages)
    {
        List<byte> text = [.. bytes];
        foreach ((int at, int kind, byte with) in damages)
        {
            if (text.Count == 0) break;
            int place = at % text.Count;
            switch (kind)
            {
                case 0: text[place] = with; break;
                case 1: text.Insert(place, with); break;
                case 2: text.RemoveAt(place); break;
                case 3: text.InsertRange(place, text.GetRange(place, Math.Min(50, text.Count - place))); break;
                case 4 when with == (byte)'N': text.RemoveRange(place, text.Count - place); break;
            }
        }

        return [.. text];
    }
}
