using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Measurements.Measurements;

/// <summary>Trains a model for each assignment on the rows of the others, and grades with it.</summary>
internal sealed class HeldOutAssignments(IReadOnlyList<ShortAnswer> rows, Lexicon lexicon, CancellationToken cancellation)
{
    private const double Full = 5;

    /// <summary>Questions that share as much of their words are the same question, asked twice.</summary>
    private const double TwinShare = 0.6;

    private readonly IReadOnlyList<int> _assignments = [.. rows.Select(r => r.Assignment).Distinct().Order()];

    /// <summary>The same model for every assignment.</summary>
    public IReadOnlyDictionary<int, GradingModel> Models(GradingModel model) => _assignments.ToDictionary(a => a, _ => model);

    /// <summary>A model for each assignment, trained without it.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="withoutTwins">Whether questions that are also asked in the assignment are left out as well.</param>
    public IReadOnlyDictionary<int, GradingModel> TrainAll(TrainingOptions options, bool withoutTwins = false) => _assignments.ToDictionary(a => a, a => Train(a, options, withoutTwins));

    /// <summary>The grade of every row, 0 to 5, by the model that did not see its assignment.</summary>
    public IReadOnlyList<double> Grade(IReadOnlyDictionary<int, GradingModel> models)
    {
        var grades = new Dictionary<ShortAnswer, double>(ReferenceEqualityComparer.Instance);
        foreach (var question in rows.GroupBy(r => r.QuestionId, StringComparer.Ordinal))
        {
            var grader = GraderOf(question.First(), models);
            foreach (var row in question)
            {
                grades[row] = Full * grader.Grade(row.Answer).Value;
            }
        }

        return [.. rows.Select(row => grades[row])];
    }

    /// <summary>For each draw: some answers of every question are drawn, of these some or all are learned from, and the rest is graded.</summary>
    /// <param name="models">A model for every assignment.</param>
    /// <param name="count">How many are learned from.</param>
    /// <param name="drawn">How many are drawn, and so not graded.</param>
    /// <param name="draws">How many times.</param>
    public IReadOnlyList<Draw> GradeAfterLearning(IReadOnlyDictionary<int, GradingModel> models, int count, int drawn, int draws)
    {
        var results = new List<Draw>();
        for (var draw = 0; draw < draws; draw++)
        {
            cancellation.ThrowIfCancellationRequested();
            var random = new Random(draw);
            var (left, grades, known) = (new List<ShortAnswer>(), new List<double>(), new List<bool>());
            foreach (var question in rows.GroupBy(r => r.QuestionId, StringComparer.Ordinal))
            {
                var shuffled = question.ToArray();
                random.Shuffle(shuffled);
                var learned = shuffled.Take(count).ToList();
                var wordings = learned.Select(r => Wording(r.Answer)).ToHashSet(StringComparer.Ordinal);
                var grader = GraderOf(shuffled[0], models).Learn([.. learned.Select(r => new GradedAnswer(r.Answer, r.Score / Full))]);
                foreach (var row in shuffled.Skip(drawn))
                {
                    left.Add(row);
                    grades.Add(Full * grader.Grade(row.Answer).Value);
                    known.Add(wordings.Contains(Wording(row.Answer)));
                }
            }

            results.Add(new Draw(left, grades, known));
        }

        return results;
    }

    private AnswerGrader GraderOf(ShortAnswer row, IReadOnlyDictionary<int, GradingModel> models) => AnswerGrader.For(row.Question, [row.Reference], lexicon, models[row.Assignment]);

    private GradingModel Train(int heldOut, TrainingOptions options, bool withoutTwins)
    {
        cancellation.ThrowIfCancellationRequested();
        var asked = rows.Where(r => r.Assignment == heldOut).Select(r => r.Question).Distinct(StringComparer.Ordinal).Select(WordsOf).ToList();
        var training = rows.Where(r => r.Assignment != heldOut && !(withoutTwins && asked.Exists(words => AreTwins(words, WordsOf(r.Question)))));
        return GradingModel.Train([.. training.Select(r => new TrainingAnswer(r.Question, [r.Reference], new GradedAnswer(r.Answer, r.Score / Full)))], lexicon, options);
    }

    private static bool AreTwins(HashSet<string> a, HashSet<string> b) => a.Count(b.Contains) >= TwinShare * a.Union(b, StringComparer.Ordinal).Count();

    private static HashSet<string> WordsOf(string text) => Wording(text).Split(' ').ToHashSet(StringComparer.Ordinal);

    private static string Wording(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
