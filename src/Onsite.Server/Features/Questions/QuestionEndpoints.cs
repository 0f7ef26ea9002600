using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;
using Summary = Onsite.Practice.Attempts.AttemptSummary;

namespace Onsite.Server.Features.Questions;

/// <summary>The question bank.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder routes)
    {
        var questions = routes.MapGroup("/api/questions").WithTags("Questions");
        questions.MapGet("/", SearchAsync).WithSummary("Searches the question bank as one types");
        questions.MapGet("/{slug}", FindAsync).WithSummary("One question, as it is asked");
    }

    private static async Task<Results<Ok<QuestionPage>, ProblemHttpResult>> SearchAsync([AsParameters] QuestionSearch search, PracticeDesk desk, CancellationToken cancellation)
    {
        if (search.Problem() is { } problem)
        {
            return Problems.OutOfRange(problem);
        }

        var attempts = (await desk.Store.ListAllAsync(new AttemptQuery(), cancellation)).GroupBy(a => a.QuestionId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var began = Stopwatch.GetTimestamp();
        var result = desk.Index.Search(search.ToQuery(question => KebabWord.Of(QuestionViews.StatusOf(Of(attempts, question)))));
        var elapsed = Stopwatch.GetElapsedTime(began);
        var items = result.Matches.Select(m => QuestionViews.Summary(m, Of(attempts, m.Question), desk.Catalogue));
        return TypedResults.Ok(new QuestionPage(
            desk.Catalogue.Questions.Count,
            result.Total,
            (long)elapsed.TotalMicroseconds,
            [.. QuestionOrder.Apply(items, search.Sort)],
            result.Facets.ToView(desk.Catalogue)));
    }

    private static async Task<Results<Ok<QuestionDetail>, ProblemHttpResult>> FindAsync(string slug, PracticeDesk desk, CancellationToken cancellation)
    {
        if (desk.Catalogue.FindBySlug(slug) is not { } question)
        {
            return Problems.QuestionNotFound(slug);
        }

        var attempts = await desk.Store.ListAllAsync(new AttemptQuery { QuestionId = question.Id }, cancellation);
        return TypedResults.Ok(QuestionViews.Detail(question, attempts, desk.Catalogue));
    }

    private static IReadOnlyList<Summary> Of(Dictionary<string, List<Summary>> attempts, Question question) => attempts.GetValueOrDefault(question.Id) ?? [];
}
