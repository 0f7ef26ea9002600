using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Onsite.Server.Features.About;
using Onsite.Server.Features.Assist;
using Onsite.Server.Features.Attempts;
using Onsite.Server.Features.Export;
using Onsite.Server.Features.Home;
using Onsite.Server.Features.Learning;
using Onsite.Server.Features.Live;
using Onsite.Server.Features.Questions;
using Onsite.Server.Features.Rounds;
using Onsite.Server.Features.Scorecards;
using Onsite.Server.Features.Settings;
using Onsite.Server.Features.Studio;
using Onsite.Server.Hosting;
using Onsite.Storage.Sqlite;

namespace Onsite.Server;

/// <summary>Onsite's server: the API, the live hub and the pages.</summary>
public static class ServerApplication
{
    /// <summary>The largest request body: an answer of the longest length, written in JSON at its most verbose.</summary>
    private const int MaximumBody = 4 * 1024 * 1024;

    /// <summary>Makes the server. It opens the store and reads the content before it listens, so that what is wrong is said at once.</summary>
    /// <param name="options">How it is run.</param>
    /// <param name="configure">Changes the builder, for tests and other hosts.</param>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerApplication).Assembly.GetName().Name,

            // Not the working folder: what settings lie there belong to somebody else's program.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
        ServerLogging.Configure(builder.Logging);
        AddServices(builder.Services, options);
        configure?.Invoke(builder);
        var app = builder.Build();
        UsePipeline(app, options);
        return app;
    }

    /// <summary>Starts to export traces and metrics where an OTLP endpoint is set; null where none is. Dispose it last, to flush.</summary>
    public static IDisposable? StartTelemetry() => Telemetry.Start(AboutEndpoints.Version);

    /// <summary>Opens the store and reads the content now rather than at the first request.</summary>
    /// <exception cref="Storage.StorageException">The data folder cannot be used.</exception>
    public static void Prepare(this WebApplication app) => _ = app.Services.GetRequiredService<PracticeDesk>();

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MaximumBody;
        if (options.Address == "localhost" && options.Port != 0)
        {
            kestrel.ListenLocalhost(options.Port);
        }
        else if (options.Address == "localhost")
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, options.Port);
        }
        else
        {
            kestrel.Listen(System.Net.IPAddress.Parse(options.Address), options.Port);
        }
    }

    private static void AddServices(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => SqliteDatabase.Open(options.DatabasePath));
        services.AddSingleton(p => DeskBuilder.Build(options, p.GetRequiredService<SqliteDatabase>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILoggerFactory>().CreateLogger("Onsite.Server"), p));
        services.AddSingleton(p => new Lazy<PracticeDesk>(p.GetRequiredService<PracticeDesk>));
        services.AddSingleton<LiveEvaluation>();
        services.AddSingleton<SimulationRoom>();
        services.AddHostedService<SimulationWarmUp>();
        services.ConfigureHttpJsonOptions(json => ServerJson.Configure(json.SerializerOptions));
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = MaximumBody).AddJsonProtocol(json => ServerJson.Configure(json.PayloadSerializerOptions));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = context => Problems.Describe(context.ProblemDetails, context.Exception));
        services.Configure<RouteHandlerOptions>(UnreadRequests.Throw);
        services.AddOpenApi(api => api.AddDocumentTransformer(ContractSchemas.RemoveNullFromWordsAsync).AddSchemaTransformer(SimulationSchemas.DescribeAsync));
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.AddResponseCompression(compression =>
        {
            // Nothing secret is in a response next to what a stranger could choose, so compressing over TLS gives nothing away.
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    private static void UsePipeline(WebApplication app, ServerOptions options)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler(UnreadRequests.Options);
        app.UseStatusCodePages();
        app.UseResponseCompression();
        app.UseMiddleware<CrossSiteGuard>();
        app.MapHealthChecks("/healthz", new() { ResponseWriter = WriteHealthAsync });
        app.MapOpenApi();
        app.MapQuestions();
        app.MapAttempts();
        app.MapScorecards();
        app.MapLearning();
        app.MapAssist();
        app.MapHome();
        app.MapSettings();
        app.MapAbout();
        app.MapExport();
        app.MapStudio();
        app.MapRounds();
        app.MapHub<LiveHub>(LiveHub.Path);
        app.UseWebPages(options.WebFolder);
    }

    private static Task WriteHealthAsync(HttpContext context, Microsoft.Extensions.Diagnostics.HealthChecks.HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = JsonNamingPolicy.KebabCaseLower.ConvertName(report.Status.ToString()),
        checks = report.Entries.ToDictionary(e => e.Key, e => JsonNamingPolicy.KebabCaseLower.ConvertName(e.Value.Status.ToString()), StringComparer.Ordinal),
    });
}
