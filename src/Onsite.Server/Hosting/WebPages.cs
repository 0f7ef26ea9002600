using System.Security.Cryptography;
using Microsoft.Extensions.FileProviders;

namespace Onsite.Server.Hosting;

/// <summary>
/// Serves the built front end: files with a hash in their name for a year, the page itself fresh each time with a nonce of its own. The page answers every address that is no file and belongs neither to the API nor
/// to the hubs; it is no endpoint, so that what is wrong with a request to those is told by them.
/// </summary>
internal static class WebPages
{
    private const string Index = "/index.html";
    private const string NoncePlace = "name=\"csp-nonce\" content=\"\"";

    public static void UseWebPages(this WebApplication app, string folder)
    {
        var index = Path.Combine(folder, "index.html");
        if (!File.Exists(index))
        {
            app.MapGet("/", () => TypedResults.Text("Onsite's API is running. Its pages are not built: run 'npm ci' and 'npm run build' in the folder web, or start with ./run.\n")).ExcludeFromDescription();
            return;
        }

        app.Use((context, next) => IsPage(context) ? SendIndexAsync(context, index) : next(context));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)),
            OnPrepareResponse = context =>
            {
                var hashed = context.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal);
                context.Context.Response.Headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
            },
        });
    }

    private static bool IsPage(HttpContext context)
    {
        var path = context.Request.Path;
        return context.GetEndpoint() is null
            && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            && !path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            && !path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
            && (path == Index || !Path.HasExtension(path.Value));
    }

    private static async Task SendIndexAsync(HttpContext context, string index)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var html = await File.ReadAllTextAsync(index, context.RequestAborted);
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy(nonce);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html.Replace(NoncePlace, $"name=\"csp-nonce\" content=\"{nonce}\"", StringComparison.Ordinal), context.RequestAborted);
    }
}
