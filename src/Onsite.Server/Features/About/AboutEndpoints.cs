using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.About;

/// <summary>What is running here.</summary>
internal static class AboutEndpoints
{
    /// <summary>The version of the program.</summary>
    public static string Version { get; } = typeof(AboutEndpoints).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    public static void MapAbout(this IEndpointRouteBuilder routes) => routes.MapGet("/api/about", Tell).WithTags("About").WithSummary("Version, content and data folder");

    private static Ok<Contracts.About> Tell(PracticeDesk desk, ServerOptions options) => TypedResults.Ok(new Contracts.About(
        Version,
        desk.Catalogue.Questions.Count,
        desk.Points,
        desk.Catalogue.Concepts.Count,
        Path.GetFullPath(options.DataFolder),
        desk.Catalogue.Revision,
        options.Model?.Model));
}
