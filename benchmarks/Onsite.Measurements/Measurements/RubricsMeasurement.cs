using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Measurements.Labels;
using Onsite.Practice.Findings;
using Onsite.Practice.Judging;

namespace Onsite.Measurements.Measurements;

/// <summary>Whether rubrics hear in an answer what a person hears in it.</summary>
internal sealed class RubricsMeasurement : IMeasurement
{
    public string Name => "rubrics";

    public string About =>
        "Our own bank's answers, whether better ones score higher; and answers labelled sentence by sentence by somebody who had not seen the rubrics' phrasings (benchmarks/labels): "
        + "agreement per key point at level senior, pooled, on the half that rubrics may be improved on and on the half held out.";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("bankPairsInOrder", AtLeast: 1),
        new("bias", AtMost: 0.05, AtLeast: -0.05),
        new("heldOutBias", AtMost: 0.05, AtLeast: -0.05),
    ];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        var diagnostics = new DiagnosticList();
        var answers = LabelledAnswers.Read(bench.Root, catalogue, diagnostics);
        if (diagnostics.HasErrors || answers.Count == 0)
        {
            throw new CannotMeasureException("the labels are not sound.\n" + string.Join('\n', diagnostics.Sorted()));
        }

        var judge = new ProseJudge(catalogue);
        var bank = catalogue.Questions.SelectMany(q => PairsOf(q, judge)).ToList();
        var heard = answers.AsParallel().AsOrdered().WithCancellation(cancellation).Select(a => Hear(a, judge)).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("bankPairs", bank.Count, "pairs"),
            new("bankPairsInOrder", bank.Count(inOrder => inOrder) / (double)bank.Count, "of 1"),
            new("questions", answers.Select(a => a.Question.Slug).Distinct(StringComparer.Ordinal).Count(), "questions"),
            new("answers", answers.Count, "answers"),
            new("labels", answers.Sum(a => a.Labels.Count), "labels"),
            .. FiguresOf(string.Empty, heard),
            .. WorstOf(heard),
            .. FiguresOf("development", [.. heard.Where(h => !h.Answer.IsHeldOut)]),
            .. FiguresOf("heldOut", [.. heard.Where(h => h.Answer.IsHeldOut)]),
            new("misconceptionPrecision", Agreement.Of([.. heard.SelectMany(h => h.Misconceptions)]).Precision, "of 1"),
            new("misconceptionRecall", Agreement.Of([.. heard.SelectMany(h => h.Misconceptions)]).Recall, "of 1"),
        ]);
    }

    private static IEnumerable<Figure> FiguresOf(string part, IReadOnlyList<Heard> heard)
    {
        var agreement = Agreement.Of([.. heard.SelectMany(h => h.Points)]);
        var all = new (string Name, double Value, string Unit)[]
        {
            ("decisions", heard.Sum(h => h.Points.Count), "decisions"),
            ("precision", agreement.Precision, "of 1"),
            ("recall", agreement.Recall, "of 1"),
            ("kappa", agreement.Kappa, "kappa"),
            ("bias", heard.Average(h => h.Ours - h.Theirs), "of 1"),
            ("rankCorrelation", RankCorrelation.Of([.. heard.Select(h => h.Ours)], [.. heard.Select(h => h.Theirs)]), "rho"),
            ("hireAgreed", heard.Count(h => h.Rating >= Rating.Hire == h.Answer.Band >= Rating.Hire) / (double)heard.Count, "of 1"),
        };
        return all.Select(f => new Figure(part.Length == 0 ? f.Name : part + char.ToUpperInvariant(f.Name[0]) + f.Name[1..], f.Value, f.Unit));
    }

    /// <summary>A pooled figure hides a bad question.</summary>
    private static IEnumerable<Figure> WorstOf(IReadOnlyList<Heard> heard)
    {
        var questions = heard.GroupBy(h => h.Answer.Question.Slug, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var agreements = questions.ConvertAll(q => Agreement.Of([.. q.SelectMany(h => h.Points)]));
        return
        [
            new("worstQuestionPrecision", agreements.Min(a => a.Precision), "of 1"),
            new("worstQuestionRecall", agreements.Min(a => a.Recall), "of 1"),
            new("worstQuestionKappa", agreements.Min(a => a.Kappa), "kappa"),
            new("worstQuestionBias", questions.Select(q => q.Average(h => h.Ours - h.Theirs)).MaxBy(Math.Abs), "of 1"),
            new("rankCorrelationWithinQuestion", questions.Average(q => RankCorrelation.Of([.. q.Select(h => h.Ours)], [.. q.Select(h => h.Theirs)])), "rho"),
        ];
    }

    private static IEnumerable<bool> PairsOf(Question question, ProseJudge judge)
    {
        var scores = question.Answers.Select(a => (a.Band, judge.Judge(question, a.Text, Level.Senior).Scorecard.ScoreLow)).ToList();
        return scores.SelectMany(better => scores.Where(worse => worse.Band > better.Band).Select(worse => better.ScoreLow > worse.ScoreLow));
    }

    private static Heard Hear(LabelledAnswer answer, ProseJudge judge)
    {
        var judgement = judge.Judge(answer.Question, answer.Text, Level.Senior);
        var points = judgement.Findings.Where(f => f.Kind == CriterionKind.Point).ToList();
        var violated = judgement.Findings.Where(f => f.Kind != CriterionKind.Point && f.Outcome == Outcome.Violated).Select(f => f.Criterion).ToHashSet(StringComparer.Ordinal);
        return new Heard(
            answer,
            judgement.Scorecard.Rating,
            [.. points.Select(p => (p.Outcome is Outcome.Met or Outcome.Partly, answer.CreditOf(p.Criterion) > 0))],
            [.. answer.Question.Rubric.Misconceptions.Select(m => (violated.Contains(m.Id), answer.States(m.Id)))],
            points.Sum(p => p.EarnedLow) / 100,
            points.Sum(p => p.Weight * answer.CreditOf(p.Criterion)) / 100);
    }

    /// <summary>What the evaluator made of a labelled answer, beside what the person did.</summary>
    /// <param name="Answer">The answer with its labels.</param>
    /// <param name="Rating">What it was rated.</param>
    /// <param name="Points">For each point whether it is at least partly made: for the evaluator, and for the person.</param>
    /// <param name="Misconceptions">For each misconception whether it is stated: for the evaluator, and for the person.</param>
    /// <param name="Ours">Share of the points' weight that the evaluator gives, from 0 to 1.</param>
    /// <param name="Theirs">Share that the person gives, a point in part counting half.</param>
    private sealed record Heard(
        LabelledAnswer Answer,
        Rating Rating,
        IReadOnlyList<(bool Ours, bool Theirs)> Points,
        IReadOnlyList<(bool Ours, bool Theirs)> Misconceptions,
        double Ours,
        double Theirs);
}
