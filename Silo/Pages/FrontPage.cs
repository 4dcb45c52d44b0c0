using System.Net;
using System.Text;
using Arus.Silo.Modules;

namespace Arus.Silo.Pages;

/// <summary>The page at /: what runs here, and where its health and its numbers are.</summary>
internal static class FrontPage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return context.Response.WriteAsync(Html(context.RequestServices.GetRequiredService<ModuleList>()), context.RequestAborted);
    });

    internal static string Html(ModuleList modules)
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
            <style>body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}td{padding-right:2rem}</style>
            </head>
            <body>
            <h1>Arus</h1>
            <p>Version {{WebUtility.HtmlEncode(BuildInfo.Version)}} runs here on the {{BuildInfo.Engine}} engine.</p>
            <ul>
            <li><a href="/health/ready">Is it ready?</a> <a href="/health/live">Is it alive?</a> <a href="/health/startup">Has it started?</a></li>
            <li><a href="/metrics">Its numbers</a>, for Prometheus</li>
            </ul>
            <h2>Modules</h2>
            <table>
            {{rows}}</table>
            </body>
            </html>

            """;
    }
}
