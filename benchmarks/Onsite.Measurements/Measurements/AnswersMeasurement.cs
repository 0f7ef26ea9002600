using Onsite.Content;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Measurements.Measurements;

/// <summary>
/// Grades short answers to questions that the model has not seen. Each assignment in turn is held out whole; the model trains on the others and sees neither answers, questions nor references of the one held out.
/// Nothing is tuned: what a model has beside its training was set beforehand.
/// </summary>
internal sealed class AnswersMeasurement : IMeasurement
{
    private const int Rows = 2273;
    private const int Questions = 81;
    private const int Assignments = 12;
    private const int Graded = 20;
    private const int Draws = 10;

    /// <summary>Seeds beside the default, to see what is chance.</summary>
    private static readonly ulong[] OtherSeeds = [2, 3, 4, 5];

    /// <summary>How many of the graded answers are learned from; the answers that are graded stay the same.</summary>
    private static readonly int[] Counts = [1, 3, 5, 10, Graded];

    public string Name => "answers";

    public string About => "Grades short answers, one assignment held out at a time, and compares with two raters' mean; r pooled, r within a question (both sides less their question's mean), and r where twenty graded answers to the same question are known.";

    public IReadOnlyList<Goal> Goals =>
    [
        new("rows", AtLeast: Rows, AtMost: Rows),
        new("questions", AtLeast: Questions, AtMost: Questions),
        new("pooledR", AtLeast: 0.6),
        new("rmse", AtMost: 0.88),
        new("withinR", AtLeast: 0.57),
        new("learntR", AtLeast: 0.72),
    ];

    public string Source =>
        "M. Mohler, R. Bunescu and R. Mihalcea, \"Learning to grade short answer questions using semantic similarity measures and dependency graph alignments\", ACL 2011: the University of North Texas set, version 2.0, of which github.com/dbbrandt/short_answer_granding_capstone_project has the release as it was, in data/source_data/ShortAnswerGrading_v2.0. One table, answers/mohler_v2_all.csv, with the columns question_id, ignored_by_authors, question, reference, answer and score_avg_0_5; assignments 11 and 12 scaled from ten to five. The release names no licence: for evaluation only.";

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var rows = ShortAnswer.Read(bench.DataFile("answers", "mohler_v2_all.csv"));
        Bench.RequireCount("answers that the authors count", rows.Count, Rows);
        Bench.RequireCount("questions", rows.Select(r => r.QuestionId).Distinct(StringComparer.Ordinal).Count(), Questions);
        Bench.RequireCount("assignments", rows.Select(r => r.Assignment).Distinct().Count(), Assignments);
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        var fold = new HeldOutAssignments(rows, new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies), cancellation);

        var figures = new List<Figure> { new("rows", rows.Count, "answers"), new("questions", Questions, "questions") };
        var trained = fold.TrainAll(new TrainingOptions());
        Add(figures, string.Empty, rows, fold.Grade(trained));
        Add(figures, "learnt", fold.GradeAfterLearning(trained, Graded, Graded, Draws));
        var seeds = OtherSeeds.Select(seed => Correlation.Pearson(fold.Grade(fold.TrainAll(new TrainingOptions { Seed = seed })), [.. rows.Select(r => r.Score)])).ToList();
        figures.Add(new Figure("pooledRLeastOfSeeds", seeds.Min(), "r"));
        figures.Add(new Figure("pooledRGreatestOfSeeds", seeds.Max(), "r"));
        Add(figures, "noTwins", rows, fold.Grade(fold.TrainAll(new TrainingOptions(), withoutTwins: true)));
        var byHand = fold.Models(GradingModel.ByHand);
        Add(figures, "byHand", rows, fold.Grade(byHand));
        foreach (var count in Counts)
        {
            Add(figures, $"byHandLearnt{count}", fold.GradeAfterLearning(byHand, count, Graded, Draws));
        }

        foreach (var (name, options) in Ablation.Parts)
        {
            Add(figures, name, rows, fold.Grade(fold.TrainAll(options)));
        }

        return Task.FromResult<IReadOnlyList<Figure>>(figures);
    }

    private static void Add(List<Figure> figures, string name, IReadOnlyList<ShortAnswer> rows, IReadOnlyList<double> grades)
    {
        var scores = rows.Select(r => r.Score).ToList();
        figures.Add(new Figure(name.Length == 0 ? "pooledR" : name + "R", Correlation.Pearson(grades, scores), "r"));
        figures.Add(new Figure(name.Length == 0 ? "rmse" : name + "Rmse", Correlation.RootMeanSquare(grades, scores), "of 5"));
        figures.Add(new Figure(name.Length == 0 ? "withinR" : name + "WithinR", Correlation.PearsonWithin(grades, scores, [.. rows.Select(r => r.QuestionId)]), "r"));
    }

    private static void Add(List<Figure> figures, string name, IReadOnlyList<Draw> draws)
    {
        figures.Add(new Figure(name + "Rows", draws.Average(d => d.Rows.Count), "answers a draw"));
        figures.Add(new Figure(name + "R", draws.Average(d => Correlation.Pearson(d.Grades, [.. d.Rows.Select(r => r.Score)])), "r"));
        figures.Add(new Figure(name + "Rmse", draws.Average(d => Correlation.RootMeanSquare(d.Grades, [.. d.Rows.Select(r => r.Score)])), "of 5"));
        figures.Add(new Figure(name + "WithinR", draws.Average(d => Correlation.PearsonWithin(d.Grades, [.. d.Rows.Select(r => r.Score)], [.. d.Rows.Select(r => r.QuestionId)])), "r"));
        figures.Add(new Figure(name + "NewR", draws.Average(d => d.NewWordings()), "r"));
    }
}
