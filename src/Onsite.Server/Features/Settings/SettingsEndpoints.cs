using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Settings;
using Onsite.Server.Hosting;
using View = Onsite.Server.Contracts.Settings;

namespace Onsite.Server.Features.Settings;

/// <summary>What a person has chosen.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        var settings = routes.MapGroup("/api/settings").WithTags("Settings");
        settings.MapGet("/", ReadAsync).WithSummary("The settings");
        settings.MapPut("/", SaveAsync).WithSummary("Keeps settings");
    }

    private static async Task<Ok<View>> ReadAsync(PracticeDesk desk, CancellationToken cancellation) => TypedResults.Ok(ToView(await desk.Settings.ReadAsync(cancellation)));

    private static async Task<Results<Ok<View>, ProblemHttpResult>> SaveAsync(View settings, PracticeDesk desk, CancellationToken cancellation)
    {
        if (settings.QuietMinutes is < PracticeSettings.MinimumQuietMinutes or > PracticeSettings.MaximumQuietMinutes)
        {
            return Problems.OutOfRange($"'quietMinutes' is {settings.QuietMinutes}; it has to be between {PracticeSettings.MinimumQuietMinutes} and {PracticeSettings.MaximumQuietMinutes}.");
        }

        var kept = new PracticeSettings { Level = settings.Level, Mode = settings.Mode, QuietMinutes = settings.QuietMinutes, TimerVisible = settings.TimerVisible };
        await desk.Settings.SaveAsync(kept, cancellation);
        return TypedResults.Ok(ToView(kept));
    }

    private static View ToView(PracticeSettings settings) => new(settings.Level, settings.Mode, settings.QuietMinutes, settings.TimerVisible);
}
