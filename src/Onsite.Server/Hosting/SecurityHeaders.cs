namespace Onsite.Server.Hosting;

/// <summary>
/// Headers that keep pages to themselves: nothing is loaded from elsewhere, nothing frames them, no script or style runs that the server did not send, and no answer of the API is kept in a cache. They are set
/// when a response starts, so that errors have them too.
/// </summary>
internal sealed class SecurityHeaders
{
    private readonly RequestDelegate _next;

    public SecurityHeaders(RequestDelegate next) => _next = next;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Set((HttpContext)state), context);
        return _next(context);
    }

    /// <summary>The content security policy. Styles that scripts put into the page carry the nonce of their page.</summary>
    public static string Policy(string? styleNonce)
    {
        var style = styleNonce is null ? "'self'" : $"'self' 'nonce-{styleNonce}'";
        return $"default-src 'self'; script-src 'self'; style-src {style}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static Task Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Policy(styleNonce: null);
        }

        if (headers.CacheControl.Count == 0 && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
