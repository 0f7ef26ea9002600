using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Search;
using Onsite.Practice.Attempts;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Attempts;
using Facets = Onsite.Content.Search.QuestionFacets;
using Summary = Onsite.Practice.Attempts.AttemptSummary;

namespace Onsite.Server.Features.Questions;

/// <summary>Questions as the API shows them.</summary>
internal static class QuestionViews
{
    public static QuestionDetail Detail(Question question, IReadOnlyList<Summary> attempts, Catalogue catalogue) => new(
        question.Id,
        question.Slug,
        question.Title,
        question.Kind,
        question.Rounds,
        question.Levels,
        Competencies(question, catalogue),
        question.Difficulty,
        question.Minutes,
        question.Prompt.Html,
        [.. question.Facts.Select(f => new FactView(f.Label, f.Value))],
        question.Assume,
        question.Why,
        question.Framework,
        TermViews.Of(question, catalogue),
        question.Tips,
        PracticeDesk.PointsOf(question),
        attempts.FirstOrDefault(a => a.Status == AttemptStatus.Draft)?.Id,
        [.. attempts.Select(a => a.ToView(catalogue))]);

    public static QuestionSummary Summary(QuestionMatch match, IReadOnlyList<Summary> attempts, Catalogue catalogue)
    {
        var question = match.Question;
        var judged = attempts.FirstOrDefault(a => a.Status == AttemptStatus.Submitted);
        return new QuestionSummary(
            question.Id,
            question.Slug,
            question.Title,
            [.. match.TitleSpans.Select(s => new Span(s.Start, s.Length))],
            match.TitleSpans.Count > 0 || match.Elsewhere.Count == 0 ? null : match.Elsewhere[0].Field,
            question.Kind,
            question.Rounds,
            question.Levels,
            Competencies(question, catalogue),
            question.Difficulty,
            question.Minutes,
            StatusOf(attempts),
            attempts.Count,
            attempts.FirstOrDefault(a => a.Status == AttemptStatus.Draft)?.Id,
            judged?.Id,
            judged?.Rating,
            attempts.Count > 0 ? attempts[0].SubmittedAt ?? attempts[0].SavedAt : null);
    }

    public static QuestionStatus StatusOf(IReadOnlyList<Summary> attempts) =>
        attempts.Count == 0 ? QuestionStatus.New : attempts.Any(a => a.Status == AttemptStatus.Draft) ? QuestionStatus.Draft : QuestionStatus.Judged;

    public static Contracts.QuestionFacets ToView(this Facets facets, Catalogue catalogue) => new(
        [.. facets.Kinds.Select(f => ToFacet(KebabWord.Of(f.Value), Words(f.Value), f.Count))],
        [.. facets.Rounds.Select(f => ToFacet(KebabWord.Of(f.Value), Words(f.Value), f.Count))],
        [.. facets.Levels.Select(f => ToFacet(KebabWord.Of(f.Value), Words(f.Value), f.Count))],
        [.. facets.Competencies.Select(f => ToFacet(f.Value, catalogue.FindCompetency(f.Value)?.Name ?? f.Value, f.Count))],
        [.. facets.Statuses.Select(f => ToFacet(f.Value, char.ToUpperInvariant(f.Value[0]) + f.Value[1..], f.Count))],
        [.. facets.Difficulties.Select(f => new DifficultyFacet(f.Value, f.Count))]);

    private static Facet ToFacet(string id, string name, int count) => new(id, name, count);

    /// <summary>"SystemDesign" as people say it: "System design".</summary>
    private static string Words<T>(T value)
        where T : struct, Enum
    {
        var words = KebabWord.Of(value).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static IReadOnlyList<Named> Competencies(Question question, Catalogue catalogue) =>
        [.. question.Competencies.Select(id => new Named(id, catalogue.FindCompetency(id)?.Name ?? id))];
}
