using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Depth;
using Onsite.Evaluation.Integrity;
using Onsite.Evaluation.Learning;
using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Matching.Direction;
using Onsite.Evaluation.Matching.Stance;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Stories;

namespace Onsite.Evaluation;

/// <summary>
/// Holds prose answers to one rubric. Immutable and safe to use from many threads; the same answer gives the same report, to the bit. It reads no clock, no random source and no environment.
/// </summary>
public sealed class AnswerEvaluator
{
    private readonly EvaluationOptions _options;
    private readonly PhrasingMatcher _matcher;
    private readonly AnswerIndexer _indexer;
    private readonly StoryReader _stories;
    private readonly PointEvaluator[] _points;
    private readonly LearnedPoint?[] _learned;
    private readonly MisconceptionEvaluator[] _misconceptions;
    private readonly CompiledPhrasing[] _plainPhrasings;

    private AnswerEvaluator(EvaluationOptions options, AnswerIndexer indexer, StoryReader stories, PointEvaluator[] points, LearnedPoint?[] learned, MisconceptionEvaluator[] misconceptions)
    {
        _options = options;
        _matcher = new PhrasingMatcher(options);
        _indexer = indexer;
        _stories = stories;
        _points = points;
        _learned = learned;
        _misconceptions = misconceptions;
        _plainPhrasings = [.. points.SelectMany(p => p.PlainPhrasings)];
    }

    /// <summary>Makes a rubric ready for judging answers.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="topic">The question's own words, title and prompt: they earn little, because everyone repeats them.</param>
    /// <param name="lexicon">What words mean in this field.</param>
    /// <param name="diagnostics">Receives what is wrong with phrasings: notation, unknown concepts, no meaning.</param>
    /// <param name="options">The thresholds; the defaults when null.</param>
    /// <param name="additions">What people's marks add to the rubric; nothing when null.</param>
    public static AnswerEvaluator Compile(Rubric rubric, string topic, Lexicon lexicon, DiagnosticList diagnostics, EvaluationOptions? options = null, RubricAdditions? additions = null)
    {
        options ??= new EvaluationOptions();
        var units = new UnitTable();
        var compiler = new PhrasingCompiler(lexicon, units, topic, new RubricWords(rubric), diagnostics);
        CompiledWay[][] ways = [.. rubric.Points.Select(point => point.Ways.Select(way => CompileWay(way, compiler)).ToArray())];
        var misconceptions = rubric.Misconceptions.Select(m => new MisconceptionEvaluator(m, [.. m.Phrasings.Select(compiler.Compile)])).ToArray();
        var indexer = new AnswerIndexer(lexicon, units, RubricSpelling.ReaderFor(rubric, topic, lexicon, units), topic);
        PointEvaluator[] points = [.. rubric.Points.Select((point, i) => new PointEvaluator(point, ways[i]))];
        LearnedPoint?[] learned = [.. rubric.Points.Select((point, i) => Learn(point, points[i], ways[i], additions ?? RubricAdditions.None, compiler, indexer))];
        return new AnswerEvaluator(options, indexer, new StoryReader(topic), points, learned, misconceptions);
    }

    /// <summary>Judges an answer.</summary>
    /// <param name="answer">The answer as typed: any text, of any length, in any script.</param>
    /// <param name="cancellation">Ends the work early, by an exception, where a newer answer has come in.</param>
    public AnswerReport Evaluate(string answer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var readable = ReadableLength(answer, _options.MaximumLength);
        var index = _indexer.Index(answer[..readable], cancellation);
        index.FindFocus(_plainPhrasings);
        var prose = Prose.Of(index);
        var making = new bool[index.Sentences.Count];
        var makingMust = new bool[index.Sentences.Count];
        var contradictions = new List<Contradiction>();
        var points = new PointResult[_points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var sentences = (IReadOnlyList<int>)[];
            points[i] = _learned[i] is { } learned
                ? learned.Evaluate(index, _matcher, _options, contradictions, out sentences)
                : _points[i].Evaluate(index, _matcher, _options, contradictions, out sentences);
            points[i] = points[i] with { Explanation = RubricSpelling.Note(points[i].Explanation, points[i].Spans, index) };
            foreach (var s in sentences)
            {
                making[s] = true;
                makingMust[s] |= points[i].Point.Must;
            }
        }

        var held = RejectedThings.Deny(index);
        var misconceptions = new MisconceptionResult[_misconceptions.Length];
        for (var i = 0; i < misconceptions.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var misconception = _misconceptions[i].Evaluate(held, _matcher, _options, contradictions);
            misconceptions[i] = misconception with { Explanation = RubricSpelling.Note(misconception.Explanation, misconception.Spans, index) };
        }

        var qualities = QualityReader.Read(prose, cancellation);
        return new AnswerReport(
            points,
            misconceptions,
            [.. index.Sentences.Select((s, i) => new SentenceReading(s.Span, making[i], makingMust[i]))],
            index.Tokens.Count,
            answer.Length - readable)
        {
            Contradictions = contradictions,
            Qualities = qualities,
            DeepPoints = DepthReader.Read(index.Text, points, qualities, [.. index.Sentences.Select(s => s.Span)]),
            Story = _stories.Read(prose),
            Cautions = CautionFinder.Find(index, making, points, [.. contradictions.Select(c => c.Denial)]),
        };
    }

    /// <summary>The point with what was marked about it; null where nothing was, so that a rubric without marks costs nothing more.</summary>
    private static LearnedPoint? Learn(KeyPoint point, PointEvaluator evaluator, CompiledWay[] ways, RubricAdditions additions, PhrasingCompiler compiler, AnswerIndexer indexer)
    {
        List<LearnedSentence> sentences =
        [
            .. from mark in additions.Marks
               where mark.PointId == point.Id
               let phrasing = compiler.CompilePlain(mark.Sentence)
               where phrasing.TotalWeight > 0
               select new LearnedSentence(mark, phrasing, () => indexer.Index(mark.Sentence, default)),
        ];
        return sentences.Count == 0 ? null : new LearnedPoint(point, evaluator, [.. ways.SelectMany(w => w.Phrasings)], sentences);
    }

    private static CompiledWay CompileWay(Way way, PhrasingCompiler compiler) => way switch
    {
        StatementWay statement => new CompiledStatement(compiler.CompileStatement(statement.Phrasing)),
        PartsWay parts => new CompiledParts(parts.Required, [.. parts.Parts.Select(compiler.Compile)]),
        OrderedWay ordered => new CompiledSteps([.. ordered.Steps.Select(compiler.Compile)]),
        BeforeWay before => new CompiledDirection(Relation.Before, compiler.Compile(before.First), compiler.Compile(before.Second), verb: null),
        CausesWay causes => new CompiledDirection(Relation.Causes, compiler.Compile(causes.Cause), compiler.Compile(causes.Effect), verb: null),
        InsteadOfWay choice => new CompiledDirection(Relation.InsteadOf, compiler.Compile(choice.Choose), compiler.Compile(choice.Over), verb: null),
        ActsWay acts => new CompiledDirection(Relation.Acts, compiler.Compile(acts.Agent), compiler.Compile(acts.On), compiler.Compile(acts.Verb)),
        _ => throw new InvalidOperationException($"No way is compiled for {way.GetType().Name}."),
    };

    /// <summary>How much of an answer is read; a character that needs two code units is read whole or not at all.</summary>
    private static int ReadableLength(string answer, int maximum) =>
        answer.Length <= maximum ? answer.Length : maximum > 0 && char.IsHighSurrogate(answer[maximum - 1]) ? maximum - 1 : Math.Max(0, maximum);
}
