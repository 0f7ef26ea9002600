using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Measurements.Hostile;
using Onsite.Practice.Judging;
using Onsite.Practice.Scorecards;

namespace Onsite.Measurements.Measurements;

/// <summary>Whether an answer can be rated above no hire without knowing anything.</summary>
internal sealed class HostileMeasurement : IMeasurement
{
    private static readonly string[] Kinds = ["keywords", "termList", "questionRepeated", "fluentEmptiness", "negated", "rightAndWrong", "anotherQuestion", "long", "oneWord", "scripts", "injection"];

    public string Name => "hostile";

    public string About => "Answers that stuff keywords, repeat the question, list the rubric's terms, say nothing fluently, deny every claim, say everything and its opposite, answer another question, go on for 50,000 words, or give orders to the judge, for every question and level: how many are rated above no hire, and how many scorecards do not say why.";

    public IReadOnlyList<Goal> Goals { get; } = [new("aboveNoHire", AtMost: 0), new("withoutReason", AtMost: 0), new("honestCautioned", AtMost: 0)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        var judge = new ProseJudge(catalogue);
        var judged = catalogue.Questions.AsParallel().AsOrdered().WithCancellation(cancellation).SelectMany(q => Judge(q, catalogue, judge)).ToList();
        if (judged.Count == 0)
        {
            throw new CannotMeasureException("the content holds no question.");
        }

        var above = judged.Where(j => j.Card.Rating > Rating.NoHire).ToList();
        var honest = catalogue.Questions.SelectMany(q => Honest(q, bench.Root).Select(text => judge.Judge(q, text, q.Levels[^1]))).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("answers", judged.Count, "answers"),
            new("aboveNoHire", above.Count, "answers"),
            new("withoutReason", judged.Count(j => j.Card.WhyNot is not { Checks: var checks } || checks.All(c => c.Holds)), "answers"),
            new("honest", honest.Count, "answers"),
            new("honestCautioned", honest.Count(judgement => judgement.Qualities?.Cautions.Count > 0), "answers"),
            .. Kinds.Select(kind => new Figure(kind + "Highest", judged.Where(j => j.Kind == kind).Max(j => j.Card.ScoreLow), "of 100")),
        ]);
    }

    private static IEnumerable<Judged> Judge(Question question, Catalogue catalogue, ProseJudge judge) =>
        from answer in HostileAnswers.For(question, catalogue)
        from level in question.Levels
        let card = judge.Judge(question, answer.Text, level).Scorecard
        select new Judged(question, level, answer.Kind, answer.Text[..Math.Min(60, answer.Text.Length)].ReplaceLineEndings(" "), card);

    /// <summary>Answers that people wrote in good faith, the weak ones among them: nothing may speak against them as a whole.</summary>
    private static IEnumerable<string> Honest(Question question, string root)
    {
        var folder = Path.Combine(root, "benchmarks", "answers", question.Slug);
        var blind = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText) : [];
        return question.Answers.Select(a => a.Text).Concat(blind);
    }

    private sealed record Judged(Question Question, Level Level, string Kind, string Start, Scorecard Card);
}
