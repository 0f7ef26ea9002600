using Onsite.Evaluation.Concepts;

namespace Onsite.Evaluation.Grading;

/// <summary>
/// Grades short answers to one question by holding them against references, answers that would get full marks. It reads no clock, random source or network: the same answer gets the same grade, to the bit.
/// Immutable; build it once for a question and share it.
/// </summary>
public sealed class AnswerGrader
{
    /// <summary>The most graded answers that a grader learns from.</summary>
    public const int MostGradedAnswers = 1000;

    private readonly GradedText _question;
    private readonly IReadOnlyList<GradingReference> _references;
    private readonly Lexicon _lexicon;
    private readonly NameFinder _names;
    private readonly GradingModel _model;
    private readonly GradedMemory? _memory;

    private AnswerGrader(GradedText question, IReadOnlyList<GradingReference> references, Lexicon lexicon, NameFinder names, GradingModel model, GradedMemory? memory)
    {
        _question = question;
        _references = references;
        _lexicon = lexicon;
        _names = names;
        _model = model;
        _memory = memory;
    }

    /// <summary>How many graded answers it has learned from.</summary>
    public int GradedCount => _memory?.Count ?? 0;

    /// <summary>A grader for a question.</summary>
    /// <param name="question">The question as it was asked; its words earn nothing.</param>
    /// <param name="references">Answers that would get full marks, at least one, each with at least one word. An answer is held against all and takes the grade of the best.</param>
    /// <param name="lexicon">What words mean.</param>
    /// <param name="model">How features become a grade; <see cref="GradingModel.ByHand"/> where null.</param>
    /// <exception cref="ArgumentException">There is no reference, or one has no word.</exception>
    public static AnswerGrader For(string question, IReadOnlyList<string> references, Lexicon lexicon, GradingModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(references);
        model ??= GradingModel.ByHand;
        var names = new NameFinder(lexicon, question);
        var asked = GradedText.Read(question, lexicon, names);
        var texts = references.Select(r => GradedText.Read(r, lexicon, names)).ToList();
        if (texts.Count == 0 || texts.Exists(t => t.Words.Count == 0))
        {
            throw new ArgumentException(texts.Count == 0 ? "A grader needs a reference." : $"Reference {texts.FindIndex(t => t.Words.Count == 0) + 1} has no word.", nameof(references));
        }

        return new AnswerGrader(asked, [.. texts.Select(t => new GradingReference(asked, t, model))], lexicon, names, model, memory: null);
    }

    /// <summary>A grader that has learned from answers to this question, and from no others: what this one learned before is left behind. Their order makes no difference.</summary>
    /// <param name="graded">The answers. None gives a grader that has learned nothing.</param>
    /// <exception cref="ArgumentException">A grade is not from 0 to 1, or there are more than <see cref="MostGradedAnswers"/>.</exception>
    public AnswerGrader Learn(IReadOnlyList<GradedAnswer> graded)
    {
        ArgumentNullException.ThrowIfNull(graded);
        if (graded.Count > MostGradedAnswers)
        {
            throw new ArgumentException($"A grader learns from {MostGradedAnswers} answers at most; these are {graded.Count}.", nameof(graded));
        }

        if (graded.FirstOrDefault(g => g.Grade is not (>= 0 and <= 1)) is { } wrong)
        {
            throw new ArgumentException($"A grade is from 0 to 1, and {wrong.Grade} is not.", nameof(graded));
        }

        var remembered = graded.OrderBy(g => g.Text, StringComparer.Ordinal).ThenBy(g => g.Grade).Select(g =>
        {
            var text = GradedText.Read(g.Text, _lexicon, _names);
            var (_, measured, prediction) = Nearest(text);
            return new RememberedAnswer(g, Traits(text, measured), prediction.Value);
        });
        return new AnswerGrader(_question, _references, _lexicon, _names, _model, graded.Count == 0 ? null : new GradedMemory([.. remembered]));
    }

    /// <summary>Grades an answer. An answer without a word gets 0.</summary>
    public AnswerGrade Grade(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = GradedText.Read(answer, _lexicon, _names);
        var (reference, measured, prediction) = Nearest(text);
        var features = Enum.GetValues<GradingFeature>().ToDictionary(f => f, f => measured.Values[(int)f]);
        if (text.Words.Count == 0)
        {
            return new AnswerGrade(0, reference, features, Explanation.Leaf(0, "There is no word in the answer."));
        }

        var corrections = _memory?.Correct(Traits(text, measured)) ?? [];
        var value = Math.Clamp(prediction.Value + corrections.Sum(c => c.Amount), 0, 1);
        return new AnswerGrade(value, reference, features, GradeExplainer.Explain(value, text, measured, prediction, corrections));
    }

    /// <summary>The features of an answer, held against the reference that it comes nearest to.</summary>
    internal Measured Measure(string answer) => Nearest(GradedText.Read(answer, _lexicon, _names)).Measured;

    private (int Reference, Measured Measured, Prediction Prediction) Nearest(GradedText answer)
    {
        var best = (Reference: -1, Measured: default(Measured)!, Prediction: default(Prediction)!);
        for (var i = 0; i < _references.Count; i++)
        {
            var measured = FeatureReader.Read(_references[i], answer, _lexicon, _model);
            var prediction = _model.Regression.Predict(measured.Values);
            if (best.Reference < 0 || prediction.Value > best.Prediction.Value)
            {
                best = (i, measured, prediction);
            }
        }

        return best;
    }

    private AnswerTraits Traits(GradedText text, Measured measured) => AnswerTraits.Of(text, _model.DemotesQuestion ? _question.ContentKeys : new HashSet<string>(StringComparer.Ordinal), measured.Values, _model.Rarity);
}
