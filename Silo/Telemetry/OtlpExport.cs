using Arus.Silo.Metrics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Arus.Silo.Telemetry;

/// <summary>Sends traces and metrics to a collector. Registered only when one is named, so that its assemblies load only then.</summary>
internal sealed class OtlpExport(OtlpOptions options) : IHostedService
{
    /// <summary>Milliseconds that the last export may take when the process stops.</summary>
    private const int LastExport = 1_500;

    private static readonly string[] s_sources = ["Arus.*", "Orleans.*", "Microsoft.Orleans.*", "Microsoft.AspNetCore"];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        ResourceBuilder resource = ResourceBuilder.CreateDefault().AddService("arus", serviceVersion: BuildInfo.Version);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(s_sources).AddOtlpExporter(o => Configure(o, "v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter([.. MetricsCollector.Meters.SelectMany(m => (string[])[m, m + ".*"])])
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Every.TotalMilliseconds;
            })
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            _traces?.Shutdown(LastExport);
            _metrics?.Shutdown(LastExport);
            _traces?.Dispose();
            _metrics?.Dispose();
        },
        CancellationToken.None);

    private void Configure(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = options.Transport == OtlpTransport.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = options.Transport == OtlpTransport.Grpc ? options.Endpoint! : new Uri(options.Endpoint!, path);
    }
}
