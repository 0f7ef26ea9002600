using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Learning;

/// <summary>
/// Says whether a sentence can stand for a key point. One that says too little would credit everybody, so it is refused with its reason. A pure function of mark, rubric, question and answers.
/// </summary>
public sealed class MarkGuard
{
    /// <summary>The longest sentence that can be marked, in UTF-16 code units; what is longer is a paragraph.</summary>
    public const int MaximumLength = 600;

    /// <summary>How many words that carry meaning a sentence needs to stand for a point.</summary>
    public const int MinimumWords = 3;

    /// <summary>How many of those have to be other words than the question's own.</summary>
    public const int MinimumOwnWords = 2;

    private readonly Rubric _rubric;
    private readonly string _topic;
    private readonly Lexicon _lexicon;
    private readonly EvaluationOptions _options;
    private readonly HashSet<string> _topicStems;

    /// <summary>Guards the rubric of a question.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="topic">The question's own words, title and prompt.</param>
    /// <param name="lexicon">What words mean in this field.</param>
    /// <param name="options">The thresholds; the defaults when null.</param>
    public MarkGuard(Rubric rubric, string topic, Lexicon lexicon, EvaluationOptions? options = null)
    {
        _rubric = rubric;
        _topic = topic;
        _lexicon = lexicon;
        _options = options ?? new EvaluationOptions();
        _topicStems = [.. Tokenizer.Tokenize(topic).Select(t => t.Stem)];
    }

    /// <summary>Why a mark cannot be used; null where it can.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="weakAnswers">Answers that are known to be weak: a phrasing that they say makes no point.</param>
    public MarkRefusal? Check(MarkedSentence mark, IEnumerable<string> weakAnswers)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (_rubric.Points.FirstOrDefault(p => p.Id == mark.PointId) is not { } point)
        {
            return new MarkRefusal("no-such-point", $"The rubric has no point '{mark.PointId}'.");
        }

        if (mark.Sentence.Length > MaximumLength)
        {
            return new MarkRefusal("too-long", $"A marked sentence has at most {MaximumLength} characters; this one has {mark.Sentence.Length}.");
        }

        var words = new SentenceMeaning(Tokenizer.Tokenize(mark.Sentence)).Stems;
        if (words.Count == 0 || (mark.Makes && words.Count < MinimumWords))
        {
            return new MarkRefusal("too-short", $"The sentence has {words.Count} {(words.Count == 1 ? "word that carries" : "words that carry")} meaning; it takes {MinimumWords} to stand for a point.");
        }

        if (mark.Makes && words.Count(w => !_topicStems.Contains(w)) < MinimumOwnWords)
        {
            return new MarkRefusal("only-question-words", "The sentence says hardly anything but the question's own words, which every answer repeats.");
        }

        return mark.Makes ? CheckPhrasing(mark, point, weakAnswers) : null;
    }

    private MarkRefusal? CheckPhrasing(MarkedSentence mark, KeyPoint point, IEnumerable<string> weakAnswers)
    {
        var units = new UnitTable();
        var phrasing = new PhrasingCompiler(_lexicon, units, _topic, new RubricWords(_rubric), []).CompilePlain(mark.Sentence);
        var indexer = new AnswerIndexer(_lexicon, units, RubricSpelling.ReaderFor(_rubric, _topic, _lexicon, units), _topic);
        var evaluator = new PointEvaluator(point, [new CompiledStatement(phrasing)]);
        if (Judge(mark.Sentence).Observation != Observation.Met)
        {
            return new MarkRefusal("says-nothing-for-certain", "The sentence would not be credited even where it stands as it is: it is unsure, a bare list of terms, or repeats the question.");
        }

        foreach (var answer in weakAnswers)
        {
            if (Judge(answer) is { Credit: > 0, Spans: [var span, ..] })
            {
                return new MarkRefusal("weak-answer-says-it", $"A weak sample answer of this question says the same, and would be credited for it: “{span.Of(answer).ReplaceLineEndings(" ")}”");
            }
        }

        return null;

        PointResult Judge(string answer) => evaluator.Evaluate(indexer.Index(answer, default), new PhrasingMatcher(_options), _options, [], out _);
    }
}

/// <summary>Why a sentence cannot be marked.</summary>
/// <param name="Code">A stable word for the reason.</param>
/// <param name="Reason">The reason in a sentence.</param>
public sealed record MarkRefusal(string Code, string Reason);
