using System.Diagnostics;

namespace Onsite.Server.Hosting;

/// <summary>One line for every request to the API: what was asked, what came of it, how long it took. No query, no body, no answer.</summary>
internal sealed class RequestLog
{
    private readonly RequestDelegate _next;
    private readonly ILogger<RequestLog> _logger;

    public RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
    {
        _next = next;
        _logger = logger;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        await _next(context);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
            var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            ServerLog.RequestDone(_logger, context.Request.Method, route, context.Response.StatusCode, milliseconds);
        }
    }
}
