using System.Globalization;
using Arus.Domain.MarketData.Generation;
using Arus.Grains.Abstractions.MarketData;
using Arus.Mt5Gateway.Simulator;
using Arus.Mt5Gateway.Simulator.Feed;
using Arus.Silo.Settings;

namespace Arus.Silo.Simulation;

/// <summary>What stands behind ./arus terminal.</summary>
internal static class TerminalArguments
{
    /// <summary>The token may stand here instead, where no other user's ps shows it.</summary>
    public const string TokenVariable = "ARUS_TERMINAL_TOKEN";

    private static readonly string[] s_known = ["url", "token", "seed", "symbols", "replay", "own-times", "account", "faults", "weekends", "feed", "trade", "login"];

    /// <exception cref="StartRefusedException">Something is missing or wrong.</exception>
    public static TerminalOptions Read(CommandLine line)
    {
        if (line.Arguments.Keys.FirstOrDefault(k => !s_known.Contains(k, StringComparer.OrdinalIgnoreCase)) is { } strange) throw Wrong($"terminal knows no option '--{strange}': see ./arus terminal --help");

        string? token = line.Arguments.GetValueOrDefault("token") ?? Environment.GetEnvironmentVariable(TokenVariable);
        if (string.IsNullOrEmpty(token)) throw Wrong($"terminal needs a token: ./arus terminal register --id desk-1 makes one; write --token TOKEN, or set {TokenVariable}");

        double speed = Speed(line.Settings.GetValueOrDefault("Arus:Host:Speed") ?? "1");
        bool ownTimes = Flag(line, "own-times", otherwise: false);
        ImmutableArray<ITickHistory> histories = line.Arguments.GetValueOrDefault("replay") is { } files ? Replayed(files, ownTimes) : Generated(line);
        return new()
        {
            Gateway = Url(line.Arguments.GetValueOrDefault("url") ?? "ws://127.0.0.1:8080/mt5"),
            Token = new(token),
            Histories = histories,
            StartAt = ownTimes ? histories.Min(h => h.Begins) : null,
            StopAt = histories.All(h => h.Ends is not null) ? histories.Max(h => h.Ends) : null,
            Speed = speed,
            Feeds = Flag(line, "feed", otherwise: true),
            Trades = Flag(line, "trade", otherwise: true),
            Login = line.Arguments.GetValueOrDefault("login") ?? "1000001",
            Folder = line.Arguments.GetValueOrDefault("account") is { } folder ? Path.GetFullPath(folder) : "",
            Faults = Faults(line.Arguments.GetValueOrDefault("faults") ?? ""),
        };
    }

    private static ImmutableArray<ITickHistory> Generated(CommandLine line)
    {
        if (!ulong.TryParse(line.Arguments.GetValueOrDefault("seed") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)) throw Wrong("--seed is a whole number from 0");

        MarketModel model = new(seed, AlwaysOpen: !Flag(line, "weekends", otherwise: true));
        string[] wanted = (line.Arguments.GetValueOrDefault("symbols") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.FirstOrDefault(w => Instruments.Find(new(w)) is null) is { } unknown) throw Wrong($"'{unknown}' is no symbol of the model: write some of {string.Join(",", Instruments.All.Select(i => i.Symbol))}");

        return [.. Instruments.All.Where(i => wanted.Length == 0 || wanted.Contains(i.Symbol.Value)).Select(i => GeneratedHistory.Of(model, i))];
    }

    /// <summary>SYMBOL=FILE, or FILE whose name begins with the symbol; all are moved by the same time, so that the earliest begins now.</summary>
    private static ImmutableArray<ITickHistory> Replayed(string files, bool ownTimes)
    {
        try
        {
            ImmutableArray<(SymbolSpec Terms, TickFile File)> read = [.. files.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Opened)];
            BrokerTime now = BrokerTime.Of(TimeProvider.System.GetUtcNow().UtcDateTime + TimeSpan.FromHours(2));
            TimeSpan shift = ownTimes ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Floor((now - read.Min(r => r.File.Ticks[0].Time)).TotalMinutes));
            return [.. read.Select(r => new ReplayedHistory(ReplayedHistory.Terms(r.Terms, r.File.Digits), r.File.Ticks, shift))];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw Wrong(e.Message.ReplaceLineEndings(" "));
        }
    }

    private static (SymbolSpec Terms, TickFile File) Opened(string written)
    {
        string[] parts = written.Split('=', 2);
        string path = Path.GetFullPath(parts[^1]);
        string symbol = parts.Length == 2 ? parts[0] : Path.GetFileName(path).Split('_', '.')[0];
        return Instruments.Find(new(symbol)) is { } instrument
            ? (instrument.Spec, TickFile.Read(path))
            : throw Wrong($"'{symbol}' is no symbol of the model: write --replay SYMBOL=FILE with one of {string.Join(", ", Instruments.All.Select(i => i.Symbol))}");
    }

    private static Uri Url(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out Uri? url) && url.Scheme is "ws" or "wss" ? new(written) : throw Wrong($"'{written}' is no address of a gateway: write --url ws://127.0.0.1:8080/mt5");

    private static double Speed(string written) =>
        double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double speed) && speed is 0 or (>= 0.1 and <= 1_000)
            ? speed
            : throw Wrong($"--speed {written}: write 0.1 to 1000, or 0 for as fast as the credit allows");

    private static TerminalFaults Faults(string written)
    {
        try
        {
            return TerminalFaultsText.Parse(written);
        }
        catch (FormatException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static bool Flag(CommandLine line, string name, bool otherwise)
    {
        if (line.Arguments.GetValueOrDefault(name) is not { } written) return otherwise;
        return bool.TryParse(written, out bool flag) ? flag : throw Wrong($"--{name} is true or false");
    }

    private static StartRefusedException Wrong(string because) => new(ExitCode.Usage, because);
}
