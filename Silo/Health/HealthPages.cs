using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arus.Silo.Health;

/// <summary>/health/startup, /health/ready, /health/live: 200 or 503.</summary>
internal static class HealthPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (string tag in (string[])[HealthTag.Startup, HealthTag.Ready, HealthTag.Live])
        {
            routes.MapGet($"/health/{tag}", context => Answer(context, tag));
        }
    }

    private static async Task Answer(HttpContext context, string tag)
    {
        HealthCheckService checks = context.RequestServices.GetRequiredService<HealthCheckService>();
        HealthReport report = await checks.CheckHealthAsync(c => c.Tags.Contains(tag), context.RequestAborted);

        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.BodyWriter.WriteAsync(HealthText.Write(report), context.RequestAborted);
    }
}
