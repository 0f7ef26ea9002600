using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Content.Scenarios;
using Onsite.Practice.Clarifications;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Server.Features.Studio;

/// <summary>Systems to design: what is asked, and what the interviewer says to questions and estimates.</summary>
internal static class ScenarioEndpoints
{
    public static void MapScenarios(this IEndpointRouteBuilder routes)
    {
        var scenarios = routes.MapGroup("/api/scenarios").WithTags("Studio");
        scenarios.MapGet("/", ListAsync).WithSummary("Lists the systems to design");
        scenarios.MapGet("/{slug}", Find).WithSummary("One system to design, without what is to be asked for");
        scenarios.MapGet("/{slug}/reference", ReferenceAsync).WithSummary("A design that meets every objective, for whoever has kept one of their own");
        scenarios.MapPost("/{slug}/clarify", Clarify).WithSummary("Asks the interviewer something");
        scenarios.MapPost("/{slug}/estimates", EstimatesAsync).WithSummary("Holds a capacity sheet to what the scenario computes");
    }

    private static async Task<Ok<IReadOnlyList<ScenarioSummary>>> ListAsync(PracticeDesk desk, CancellationToken cancellation)
    {
        var begun = (await desk.DesignStore.ListAsync(scenarioId: null, cancellation)).Select(d => d.ScenarioId).ToHashSet(StringComparer.Ordinal);
        return TypedResults.Ok<IReadOnlyList<ScenarioSummary>>([.. desk.Catalogue.Scenarios.OrderBy(s => s.System).ThenBy(s => s.Slug, StringComparer.Ordinal).Select(s => s.ToSummary(begun.Contains(s.Id)))]);
    }

    private static Results<Ok<ScenarioDetail>, ProblemHttpResult> Find(string slug, PracticeDesk desk) =>
        desk.Catalogue.FindScenario(slug) is { } scenario ? TypedResults.Ok(scenario.ToDetail()) : Problems.ScenarioNotFound(slug);

    private static async Task<Results<Ok<ReferenceDesign>, ProblemHttpResult>> ReferenceAsync(string slug, PracticeDesk desk, CancellationToken cancellation)
    {
        if (desk.Catalogue.FindScenario(slug) is not { } scenario)
        {
            return Problems.ScenarioNotFound(slug);
        }

        if (await IsInRoundAsync(scenario, desk, cancellation) || (await desk.DesignStore.ListAsync(scenario.Id, cancellation)).Count == 0)
        {
            return Problems.ReferenceNotYet();
        }

        var reference = scenario.Designs.Reference;
        return TypedResults.Ok(new ReferenceDesign(reference.Text, reference.Why));
    }

    /// <summary>Whether a round at the scenario is open: what it is to be held to is not shown before it is handed in, in no window.</summary>
    private static async Task<bool> IsInRoundAsync(DesignScenario scenario, PracticeDesk desk, CancellationToken cancellation) =>
        (await desk.RoundStore.ListAsync(scenario.Id, cancellation)).Any(r => !r.IsSubmitted);

    private static Results<Ok<InterviewerAnswer>, ProblemHttpResult> Clarify(string slug, AskInterviewer request, PracticeDesk desk)
    {
        if (desk.Catalogue.FindScenario(slug) is not { } scenario)
        {
            return Problems.ScenarioNotFound(slug);
        }

        if (request.Question.Length > ClarificationMatcher.MaximumQuestion)
        {
            return Problems.OutOfRange($"The question has {request.Question.Length:N0} characters; at most {ClarificationMatcher.MaximumQuestion:N0} are read.");
        }

        var known = scenario.Scenario.Clarifications;
        var found = new ClarificationMatcher([.. known.Select(c => c.Asks)], desk.Catalogue.WordFamilies).Find(request.Question);
        return TypedResults.Ok(new InterviewerAnswer(found is { } at ? known[at].Answer : null, found is not null));
    }

    private static async Task<Results<Ok<IReadOnlyList<EstimateView>>, ProblemHttpResult>> EstimatesAsync(string slug, CheckEstimates request, PracticeDesk desk, CancellationToken cancellation)
    {
        if (desk.Catalogue.FindScenario(slug) is not { } scenario)
        {
            return Problems.ScenarioNotFound(slug);
        }

        var asked = scenario.Scenario.Estimates;
        if (EstimateReadings.Wrong(request, asked) is { } wrong)
        {
            return Problems.OutOfRange(wrong);
        }

        var isShown = !await IsInRoundAsync(scenario, desk, cancellation);
        return TypedResults.Ok<IReadOnlyList<EstimateView>>([.. request.Answers.Select(a => ViewOf(a.Index, EstimateJudge.Judge(asked[a.Index], a.Text), isShown))]);
    }

    private static EstimateView ViewOf(int index, JudgedEstimate judged, bool isTruthShown) => new(
        index,
        judged.Given?.Value,
        judged.Given?.Dimension.Symbol ?? string.Empty,
        judged.Given?.Text,
        isTruthShown ? judged.Truth?.Value : null,
        isTruthShown ? judged.Truth?.Text : null,
        judged.Verdict,
        isTruthShown ? judged.Factor : null,
        judged.Problem.Length > 0 ? judged.Problem : null);
}
