using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Grading;

/// <summary>How features become a grade, and what words weigh. Immutable; share it.</summary>
public sealed class GradingModel
{
    private GradingModel(Regression regression, WordRarity rarity, WordSpace space, bool demotesQuestion)
    {
        Regression = regression;
        Rarity = rarity;
        Space = space;
        DemotesQuestion = demotesQuestion;
    }

    /// <summary>The model that ships: a sum whose weights were set by hand and fitted to no data. Graded answers of a question correct it; see <see cref="AnswerGrader.Learn"/>.</summary>
    public static GradingModel ByHand { get; } = new(new HandWeights(), WordRarity.Fixed, WordSpace.Empty, demotesQuestion: true);

    internal Regression Regression { get; }

    internal WordRarity Rarity { get; }

    internal WordSpace Space { get; }

    internal bool DemotesQuestion { get; }

    /// <summary>Trains a model on graded answers to many questions, for other questions. The same answers in the same order give the same model.</summary>
    /// <param name="answers">The answers, at least one.</param>
    /// <param name="lexicon">What words mean; the graders that use the model should have the same.</param>
    /// <param name="options">How; the defaults where null.</param>
    /// <exception cref="ArgumentException">There is no answer, one has no reference, a grade is not from 0 to 1, no feature is left, or an option is out of its range.</exception>
    public static GradingModel Train(IReadOnlyList<TrainingAnswer> answers, Lexicon lexicon, TrainingOptions? options = null)
    {
        options ??= new TrainingOptions();
        var features = Enum.GetValues<GradingFeature>().Where(f => !options.Without.Contains(f)).Select(f => (int)f).ToArray();
        Require(answers.Count > 0, "There is no answer to learn from.", nameof(answers));
        Require(answers.All(a => a.Answer.Grade is >= 0 and <= 1), "Every grade is from 0 to 1.", nameof(answers));
        Require(features.Length > 0, "A model needs a feature.", nameof(options));
        Require(options is { Trees: >= 1, LeafSize: >= 1 }, "Trees and leaves are 1 or more.", nameof(options));

        var names = new NameFinder(lexicon, topic: string.Empty);
        var texts = answers.SelectMany(a => (IEnumerable<string>)[a.Question, .. a.References, a.Answer.Text]).Distinct(StringComparer.Ordinal).Select(t => GradedText.Read(t, lexicon, names)).ToList();
        var words = new GradingModel(
            ByHand.Regression,
            options.WeighByRarity ? WordRarity.Of(texts) : WordRarity.Fixed,
            features.Contains((int)GradingFeature.CoverageRelated) || features.Contains((int)GradingFeature.Topic) ? WordSpace.Of(texts) : WordSpace.Empty,
            options.DemoteQuestion);
        var graders = new Dictionary<string, AnswerGrader>(StringComparer.Ordinal);
        var rows = new double[answers.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var key = string.Join('\0', [answers[i].Question, .. answers[i].References]);
            if (!graders.TryGetValue(key, out var grader))
            {
                graders[key] = grader = AnswerGrader.For(answers[i].Question, answers[i].References, lexicon, words);
            }

            rows[i] = grader.Measure(answers[i].Answer.Text).Values;
        }

        return new GradingModel(RegressionForest.Grow(rows, [.. answers.Select(a => a.Answer.Grade)], features, options), words.Rarity, words.Space, words.DemotesQuestion);
    }

    private static void Require(bool holds, string message, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentException(message, parameter);
        }
    }
}
