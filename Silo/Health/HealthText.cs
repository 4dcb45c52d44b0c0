using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Arus.Silo.Health;

/// <summary>A health report as JSON: each check by name, how long it took, what is wrong.</summary>
internal static class HealthText
{
    public static ReadOnlyMemory<byte> Write(HealthReport report)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Indented = true });

        json.WriteStartObject();
        json.WriteString("status", Word(report.Status));
        json.WriteNumber("durationMs", Milliseconds(report.TotalDuration));
        json.WriteStartObject("checks");
        foreach ((string name, HealthReportEntry entry) in report.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(name);
            json.WriteString("status", Word(entry.Status));
            json.WriteNumber("durationMs", Milliseconds(entry.Duration));
            if (Wrong(entry) is { } wrong) json.WriteString("wrong", wrong);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>In one line; null when the check is content.</summary>
    public static string? Wrong(HealthReportEntry entry) =>
        entry.Status == HealthStatus.Healthy ? null : (entry.Description ?? entry.Exception?.Message ?? "the check failed").ReplaceLineEndings(" ");

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        HealthStatus.Unhealthy => "unhealthy",
    };

    private static double Milliseconds(TimeSpan span) => Math.Round(span.TotalMilliseconds, 3);
}
