using System.Net;
using System.Text;
using Arus.Silo.Modules;

namespace Arus.Silo.Pages;

/// <summary>The page at /: what runs here, and where its health and its numbers are.</summary>
internal static class FrontPage
{
    private const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem}td,th{padding-right:2rem;text-align:left}"
        + "#quotes td{font-variant-numeric:tabular-nums}.up td:nth-child(2),.up td:nth-child(3){color:#0a7d32}.down td:nth-child(2),.down td:nth-child(3){color:#b3261e}.gone{opacity:.4}";

    private const string Quotes = $"""
        <h2>Simulated market</h2>
        <table id="quotes"><tr><th>Symbol</th><th>Bid</th><th>Ask</th><th>Spread</th><th>Broker's time</th></tr></table>
        <p>Prices of a seeded model, not of any real market. <code>./arus up --speed 10</code> makes them run faster.</p>
        <script src="{QuotesPage.Script}" defer></script>

        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";
        bool hasQuotes = context.RequestServices.GetService<QuotesPage>() is not null;
        return context.Response.WriteAsync(Html(context.RequestServices.GetRequiredService<ModuleList>(), hasQuotes), context.RequestAborted);
    });

    internal static string Html(ModuleList modules, bool hasQuotes)
    {
        StringBuilder rows = new();
        foreach (ModuleList.Entry module in modules.Entries)
        {
            rows.Append($"<tr><td>{WebUtility.HtmlEncode(module.Name)}</td><td>{WebUtility.HtmlEncode(module.Version)}</td></tr>\n");
        }

        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Arus</title>
            <style>{{Style}}</style>
            </head>
            <body>
            <h1>Arus</h1>
            <p>Version {{WebUtility.HtmlEncode(BuildInfo.Version)}} runs here on the {{BuildInfo.Engine}} engine.</p>
            <ul>
            <li><a href="/health/ready">Is it ready?</a> <a href="/health/live">Is it alive?</a> <a href="/health/startup">Has it started?</a></li>
            <li><a href="/metrics">Its numbers</a>, for Prometheus</li>
            </ul>
            {{(hasQuotes ? Quotes : "")}}<h2>Modules</h2>
            <table>
            {{rows}}</table>
            </body>
            </html>

            """;
    }
}
