namespace Onsite.Server.Hosting;

/// <summary>
/// Keeps other sites that are open in the same browser from using this server: they can neither open the hub nor change anything. A page of another origin cannot set a header of its own without a preflight,
/// and no preflight is ever answered; the origin of a web socket is checked, for those have no preflight.
/// </summary>
internal sealed class CrossSiteGuard
{
    private const string Header = "X-Onsite";

    private readonly RequestDelegate _next;

    public CrossSiteGuard(RequestDelegate next) => _next = next;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;

        // As routes do, this takes /API for /api.
        var isHub = request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase);
        var changes = request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        var refused = (isHub || changes) && !IsOwnOrigin(request);
        refused |= changes && !request.Headers.ContainsKey(Header);
        return refused ? Problems.CrossSite().ExecuteAsync(context) : _next(context);
    }

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
