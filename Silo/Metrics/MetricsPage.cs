namespace Arus.Silo.Metrics;

/// <summary>/metrics.</summary>
internal static class MetricsPage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/metrics", context =>
    {
        context.Response.ContentType = PrometheusText.ContentType;
        return context.Response.WriteAsync(context.RequestServices.GetRequiredService<MetricsCollector>().Print(), context.RequestAborted);
    });
}
