using System.Globalization;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Abstractions.Trading;

namespace Arus.Silo.Trading;

/// <summary>A terminal in lines for an operator.</summary>
internal static class TerminalText
{
    public static string Of(TenantId tenant, TerminalView view)
    {
        string feed = view.Settings.Feed is { } told ? $"{told.Owner}/{told.Feed}" : "none";
        string because = view.Because.Length == 0 ? "" : $" ({view.Because})";
        string account = view.Login.Length == 0 ? "not bound yet" : $"{view.Login} on {view.Server}";
        string since = view.Since is { } at ? at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "never";
        return $"""
            terminal   {tenant}/{view.Terminal} ({view.Settings.Title})
            status     {view.Status.ToString().ToLowerInvariant()}{because}
            session    {view.Session}, begun {since}
            account    {account}
            feed       {feed}
            trades     {(view.Settings.Trades ? "yes" : "no")}
            epoch      {view.Epoch}
            unknown    {view.Unknown.Length} commands

            """;
    }
}
