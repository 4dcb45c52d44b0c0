using Arus.Domain.MarketData.Calendar;
using Arus.Domain.MarketData.Files;
using Arus.Grains.MarketData;

namespace Arus.Integrations.MarketData.Files;

/// <summary>What holds for all files of a series: its digits, its clock, the steps of its volume.</summary>
internal sealed record SeriesTerms(byte Digits, string Zone, TimeSpan Ahead, byte VolumeDigits)
{
    /// <summary>More digits than any market quotes: they are the noise of a computed number.</summary>
    private const int MostGuessedDigits = 10;

    private const int MostDigits = 18;

    /// <exception cref="MarketFileException">The files, the request and what is known of the series do not go together.</exception>
    public static SeriesTerms Of(ImportRequest request, SeriesInfo? info, ImmutableArray<SurveyedFile> files)
    {
        (string zone, TimeSpan ahead) = ZoneOf(request, info, files);
        byte? volume = info is null ? null : VolumeDigitsOf(info);
        return new(DigitsOf(request, info, files), zone, ahead, volume ?? files.Max(f => f.Layout.VolumeDigits));
    }

    /// <summary>The steps of the volume that is stored already; null when no file brought any.</summary>
    public static byte? VolumeDigitsOf(SeriesInfo info)
    {
        foreach (string text in info.Layouts.Values)
        {
            if (LayoutText.TryRead(text, out FileLayout? layout)) return layout.VolumeDigits;
        }

        return null;
    }

    private static byte DigitsOf(ImportRequest request, SeriesInfo? info, ImmutableArray<SurveyedFile> files)
    {
        if (info is not null && request.Digits is { } other && other != info.Digits)
        {
            throw new MarketFileException($"{request.Series.Symbol} is stored with {info.Digits} digits, not {other}: leave --digits out, or import into another --feed");
        }

        if ((info?.Digits ?? request.Digits) is { } told) return told <= MostDigits ? told : throw new MarketFileException($"--digits {told} is too many: at most {MostDigits}");

        SurveyedFile finest = files.MaxBy(f => f.PriceDigits)!;
        return finest.PriceDigits <= MostGuessedDigits
            ? (byte)finest.PriceDigits
            : throw new MarketFileException($"{finest.Path} has prices of {finest.PriceDigits} digits after the point: say with --digits how many the symbol has");
    }

    private static (string Zone, TimeSpan Ahead) ZoneOf(ImportRequest request, SeriesInfo? info, ImmutableArray<SurveyedFile> files)
    {
        string? known = info is { Zone.Length: > 0 } ? info.Zone : null;
        if (known is not null && request.Zone is { } other && other != known)
        {
            throw new MarketFileException($"{request.Series.Symbol} is stored by the clock of {known}, not {other}: leave --zone out, or import into another --feed");
        }

        string zone = known ?? request.Zone ?? ZoneText.Default;
        if (!BrokerZone.TryParse(zone, out _)) throw new MarketFileException($"'{zone}' is no time zone: write --zone UTC, UTC+2, Europe/Athens or America/New_York+7");
        TimeSpan? ahead = ZoneText.Fixed(zone);
        if (ahead is null && files.FirstOrDefault(f => f.Layout.Time.IsOfTheWorld) is { } file)
        {
            throw new MarketFileException($"{file.Path} has moments of UTC, and the clock of {zone} shows some hours twice a year: give a fixed --zone such as UTC or UTC+2");
        }

        return (zone, ahead ?? TimeSpan.Zero);
    }
}
