using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Attempts;
using Onsite.Practice.Overview;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Attempts;
using Onsite.Server.Features.Rounds;

namespace Onsite.Server.Features.Home;

/// <summary>The first page.</summary>
internal static class HomeEndpoints
{
    private const int SuggestionCount = 4;
    private const int RecentCount = 8;
    private const int TailLength = 160;

    public static void MapHome(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/home", GatherAsync).WithTags("Home").WithSummary("What to go on with, what to start, where one stands");

    private static async Task<Ok<Contracts.Home>> GatherAsync(PracticeDesk desk, TimeProvider clock, CancellationToken cancellation)
    {
        var attempts = await desk.Store.ListAllAsync(new AttemptQuery(), cancellation);
        var settings = await desk.Settings.ReadAsync(cancellation);
        var rounds = await desk.RoundStore.ListAsync(scenarioId: null, cancellation);
        var now = clock.GetUtcNow();
        var overview = PracticeOverview.Of(attempts, desk.Catalogue, now, clock.LocalTimeZone);
        var judged = attempts.Where(a => a.Status == AttemptStatus.Submitted).OrderByDescending(a => a.SubmittedAt).ToList();
        var suggestions = Suggestions.Choose(attempts, desk.Catalogue, overview.Standings, settings.Level, now, SuggestionCount);
        return TypedResults.Ok(new Contracts.Home(
            await ResumeAsync(desk, attempts, cancellation),
            [.. suggestions.Select(s => new SuggestionView(s.Question.Slug, s.Question.Title, s.Question.Minutes, s.Question.Difficulty, s.Reason))],
            [.. judged.Take(RecentCount).Select(a => a.ToView(desk.Catalogue))],
            judged.Count,
            [.. overview.Standings.Select(s => new Contracts.CompetencyStanding(s.Id, s.Name, s.Low, s.High, s.Findings, s.Attempts))],
            [.. overview.Misconceptions.Select(m => new Contracts.MisconceptionSeen(m.Id, m.Slug, m.Claim, m.Seen, m.Attempts))],
            [.. overview.Week.Select(d => new Contracts.DayActivity(d.Date, d.Minutes, d.Answers))],
            desk.Catalogue.Questions.Count,
            desk.Points)
        {
            OpenRound = rounds.Where(r => !r.IsSubmitted && r.ScenarioIn(desk.Catalogue) is not null).MaxBy(r => r.SavedAt)?.ToSummary(desk),
            RecentRounds = [.. rounds.Where(r => r.IsSubmitted).OrderByDescending(r => r.SubmittedAt).Take(RecentCount).Select(r => r.ToSummary(desk))],
        });
    }

    private static async Task<Resume?> ResumeAsync(PracticeDesk desk, IReadOnlyList<Practice.Attempts.AttemptSummary> attempts, CancellationToken cancellation)
    {
        var open = attempts.Where(a => a.Status == AttemptStatus.Draft && desk.Catalogue.FindById(a.QuestionId) is not null).MaxBy(a => a.SavedAt);
        if (open is null || await desk.Store.FindAsync(open.Id, cancellation) is not { } attempt)
        {
            return null;
        }

        return new Resume(open.ToView(desk.Catalogue), Tail(attempt.Text.TrimEnd()));
    }

    /// <summary>The end of a text, begun at a word.</summary>
    private static string Tail(string text)
    {
        if (text.Length <= TailLength)
        {
            return text;
        }

        var start = text.IndexOf(' ', text.Length - TailLength) + 1;
        start = start == 0 ? text.Length - TailLength : start;
        return "…" + text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }
}
