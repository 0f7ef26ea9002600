using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Onsite.Server.Hosting;

/// <summary>Traces and metrics over OTLP, where an endpoint is set in <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; otherwise nothing is gathered. Answers are in neither.</summary>
internal static class Telemetry
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Starts to gather and to export; null where no endpoint is set. Dispose it to flush.</summary>
    public static IDisposable? Start(string version)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
        {
            return null;
        }

        var resource = ResourceBuilder.CreateDefault().AddService("onsite", serviceVersion: version);
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Onsite.*").AddOtlpExporter().Build();
        var metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Onsite.*")
            .AddOtlpExporter()
            .Build();
        return new Both(traces, metrics);
    }

    private sealed class Both(IDisposable first, IDisposable second) : IDisposable
    {
        public void Dispose()
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
