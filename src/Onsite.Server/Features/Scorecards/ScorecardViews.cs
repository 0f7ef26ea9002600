using Onsite.Content.Questions;
using Onsite.Evaluation.Text;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Scorecards;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Attempts;
using Onsite.Server.Features.Learning;
using Reading = Onsite.Practice.Scorecards.RuleReading;

namespace Onsite.Server.Features.Scorecards;

/// <summary>Gathers what the page of a scorecard shows.</summary>
internal static class ScorecardViews
{
    /// <summary>The scorecard of a judged attempt.</summary>
    /// <param name="desk">Where everything is.</param>
    /// <param name="attempt">The attempt; it was handed in.</param>
    /// <param name="compareWith">Id of the attempt to compare with; the judged one before it when null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="judging">Which of its judgements: 0 is the first; the newest when null.</param>
    public static async Task<Contracts.Scorecard> GatherAsync(PracticeDesk desk, Attempt attempt, string? compareWith, CancellationToken cancellation, int? judging = null)
    {
        var shown = judging ?? attempt.Later.Count;
        var judgement = shown == 0 ? attempt.Judgement! : attempt.Later[shown - 1].Judgement;
        var card = judgement.Scorecard;
        var question = desk.Catalogue.FindById(attempt.QuestionId);
        var judged = (await desk.Store.ListAllAsync(new AttemptQuery { QuestionId = attempt.QuestionId, Status = AttemptStatus.Submitted }, cancellation)).ToList();

        // It may have been deleted meanwhile.
        var own = judged.FirstOrDefault(a => a.Id == attempt.Id) ?? attempt.ToSummary(judged.Count + 1);
        var others = judged.Where(a => a.Id != attempt.Id).ToList();
        var earlier = compareWith is null ? others.FirstOrDefault(a => a.Number < own.Number) : others.FirstOrDefault(a => a.Id == compareWith);
        var sentences = Sentences.Of(attempt.Text);
        return new Contracts.Scorecard(
            own.ToView(desk.Catalogue),
            ToView(question, attempt),
            card.Rating,
            attempt.Level,
            new ScoreRange(card.ScoreLow, card.ScoreHigh),
            Bands(desk.Catalogue.Ratings.For(attempt.Level)),
            card.Summary,
            ToView(card.Why),
            card.WhyNot is null ? null : ToView(card.WhyNot),
            [.. card.Competencies.Select(c => new Contracts.CompetencyScore(c.Competency, desk.Catalogue.FindCompetency(c.Competency)?.Name ?? c.Competency, c.Low, c.High, c.Of, c.Criteria))],
            [.. judgement.Findings.Select(f => f.ToView(attempt, question, desk.Catalogue))],
            ReasonViews.Contradictions(judgement.Contradictions),
            ReasonViews.Cautions(judgement),
            attempt.Text,
            [.. sentences.Select(s => new Span(s.Start, s.Length))],
            attempt.Words,
            sentences.Count(s => judgement.Findings.Any(f => f.Evidence.OfType<TextEvidence>().Any(e => e.Start < s.End && s.Start < e.Start + e.Length))),
            earlier is null ? null : await CompareAsync(desk, earlier.Id, judgement, cancellation),
            [.. others.Select(a => a.ToView(desk.Catalogue))],
            question?.ModelAnswer.Html ?? string.Empty,
            question is null ? 0 : Tokenizer.Tokenize(question.ModelAnswer.Source).Count,
            question is null ? [] : [.. question.LookFor.OrderBy(l => l.Key).Select(l => new LevelText(l.Key, l.Value))],
            question?.Mistakes ?? [],
            question?.FollowUps ?? [],
            attempt.Hints.ToViews(),
            new JudgementView(judgement.Engine, judgement.RubricRevision, judgement.Findings.Count(f => f.Kind == CriterionKind.Point), question?.RubricRevision != judgement.RubricRevision),
            shown,
            LearningViews.Judgings(attempt))
        {
            Qualities = judgement.Qualities?.ToView(),
        };
    }

    private static async Task<Comparison?> CompareAsync(PracticeDesk desk, string earlierId, Judgement later, CancellationToken cancellation)
    {
        if (await desk.Store.FindAsync(earlierId, cancellation) is not { Judgement: { } earlier } attempt)
        {
            return null;
        }

        var number = (await AttemptDetails.GatherAsync(desk, attempt, cancellation)).Summary;
        var comparison = ScorecardComparison.Between(earlier, later);
        return new Comparison(number, comparison.ScoreDelta, [.. comparison.Changes.Select(c => new Change(c.Criterion, c.Title, c.From, c.To, c.Delta))]);
    }

    /// <summary>From which weight on each rating is possible, the worst first; several rules may lead to one rating.</summary>
    public static IReadOnlyList<Band> Bands(IReadOnlyList<Content.Ratings.RatingRule> rules) =>
        [.. rules.Where(r => r.MinimumWeightPercent > 0).GroupBy(r => r.Rating).OrderBy(g => g.Key).Select(g => new Band(g.Key, g.Min(r => r.MinimumWeightPercent)))];

    public static Contracts.RuleReading ToView(this Reading reading) => new(reading.Rule, reading.Rating, [.. reading.Checks.Select(c => new Check(c.Text, c.Actual, c.Holds))]);

    private static ScorecardQuestion ToView(Question? question, Attempt attempt) => question is null
        ? new ScorecardQuestion(attempt.QuestionId, attempt.QuestionId, string.Empty, QuestionKind.Technical, [], 0, (int)attempt.Target.TotalMinutes)
        : new ScorecardQuestion(question.Id, question.Title, question.Slug, question.Kind, question.Rounds, question.Difficulty, question.Minutes);
}
