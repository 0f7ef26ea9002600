namespace Onsite.Server.Features.Studio;

/// <summary>The studio: scenarios, designs, and the simulator behind them.</summary>
internal static class StudioEndpoints
{
    public static void MapStudio(this IEndpointRouteBuilder routes)
    {
        routes.MapScenarios();
        routes.MapDesigns();
        routes.MapSimulations();
    }
}
