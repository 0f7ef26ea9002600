using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Judging;

namespace Onsite.Measurements.Measurements;

/// <summary>Whether answers that were written without sight of the rubrics are ranked as a person would rank them.</summary>
internal sealed class RankingMeasurement : IMeasurement
{
    private static readonly string[] Bands = ["strong", "middling", "weak", "offtopic"];

    public string Name => "ranking";

    public string About => "Answers written by somebody who had not seen the rubrics (benchmarks/answers): whether better ones score higher, and what they are rated at level senior.";

    public IReadOnlyList<Goal> Goals { get; } =
    [
        new("pairsInOrder", AtLeast: 0.95),
        new("strongRatedHire", AtLeast: 0.65),
        new("middlingRatedHire", AtMost: 0.35),
        new("weakRatedHire", AtMost: 0),
        new("offtopicRatedHire", AtMost: 0),
    ];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        var judge = new ProseJudge(catalogue);
        var judged = catalogue.Questions.SelectMany(question => Judge(bench.Root, question, judge)).ToList();
        if (judged.Count == 0)
        {
            throw new CannotMeasureException("benchmarks/answers holds no answer to a question of the catalogue.");
        }

        var pairs = judged.SelectMany(better => judged.Where(worse => worse.Question == better.Question && IsWorse(worse.Band, better.Band)).Select(worse => better.Score > worse.Score)).ToList();
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("answers", judged.Count, "answers"),
            new("pairs", pairs.Count, "pairs"),
            new("pairsInOrder", Share(pairs, inOrder => inOrder), "of 1"),
            .. Bands.Select(band => new Figure(band + "Mean", judged.Where(j => j.Band == band).Average(j => j.Score), "of 100")),
            .. Bands.Select(band => new Figure(band + "RatedHire", Share([.. judged.Where(j => j.Band == band)], j => j.Rating >= Rating.Hire), "of 1")),
        ]);
    }

    /// <summary>An answer to another question is no worse than a weak one; both are worse than the rest. What is right and wrong at once (mixed) has no place in the order.</summary>
    private static bool IsWorse(string worse, string better) => (better, worse) is ("strong", "middling" or "weak" or "offtopic") or ("middling", "weak" or "offtopic");

    private static IEnumerable<Judged> Judge(string root, Question question, ProseJudge judge)
    {
        var folder = Path.Combine(root, "benchmarks", "answers", question.Slug);
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            var card = judge.Judge(question, File.ReadAllText(file), Level.Senior).Scorecard;
            yield return new Judged(question.Slug, Path.GetFileName(file).Split('-')[0], card.ScoreLow, card.Rating);
        }
    }

    private static double Share<T>(IReadOnlyCollection<T> items, Func<T, bool> holds) => items.Count == 0 ? double.NaN : (double)items.Count(holds) / items.Count;

    private sealed record Judged(string Question, string Band, double Score, Rating Rating);
}
