using Onsite.Practice.Archive;

namespace Onsite.Server.Features.Export;

/// <summary>Everything a person has done, to take away.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/export", WriteAsync)
        .WithTags("Export")
        .WithSummary("Everything a person has done, as JSON, Markdown and YAML in a ZIP archive")
        .Produces(StatusCodes.Status200OK, contentType: "application/zip");

    private static async Task<IResult> WriteAsync(PracticeDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        var writer = new ArchiveWriter(desk.Store, desk.Settings, desk.Learning, desk.DesignStore, desk.RoundStore, desk.Catalogue, clock);
        var buffer = new MemoryStream();
        await writer.WriteAsync(buffer, cancellation);
        buffer.Position = 0;
        return TypedResults.Stream(buffer, "application/zip", writer.FileName);
    }
}
