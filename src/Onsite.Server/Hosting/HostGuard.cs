namespace Onsite.Server.Hosting;

/// <summary>
/// Answers only under names that are this server's own. A name of a stranger that leads to the loopback would otherwise make the stranger's pages ours (DNS rebinding). A request without a name is no browser's.
/// </summary>
internal sealed class HostGuard
{
    private readonly RequestDelegate _next;
    private readonly IList<Microsoft.Extensions.Primitives.StringSegment> _own;

    public HostGuard(RequestDelegate next, ServerOptions options)
    {
        _next = next;
        _own = ["localhost", "127.0.0.1", "[::1]", .. options.Hosts];
    }

    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host;
        return !host.HasValue || HostString.MatchesAny(host.Value, _own) ? _next(context) : Problems.UnknownHost(host.Host).ExecuteAsync(context);
    }
}
