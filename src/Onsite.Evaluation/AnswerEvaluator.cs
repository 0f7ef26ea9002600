using Onsite.Documents;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Depth;
using Onsite.Evaluation.Matching;
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
    private readonly MisconceptionEvaluator[] _misconceptions;

    private AnswerEvaluator(EvaluationOptions options, AnswerIndexer indexer, StoryReader stories, PointEvaluator[] points, MisconceptionEvaluator[] misconceptions)
    {
        _options = options;
        _matcher = new PhrasingMatcher(options);
        _indexer = indexer;
        _stories = stories;
        _points = points;
        _misconceptions = misconceptions;
    }

    /// <summary>Makes a rubric ready for judging answers.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="topic">The question's own words, title and prompt: they earn little, because everyone repeats them.</param>
    /// <param name="lexicon">What words mean in this field.</param>
    /// <param name="diagnostics">Receives what is wrong with phrasings: notation, unknown concepts, no meaning.</param>
    /// <param name="options">The thresholds; the defaults when null.</param>
    public static AnswerEvaluator Compile(Rubric rubric, string topic, Lexicon lexicon, DiagnosticList diagnostics, EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        var units = new UnitTable();
        var compiler = new PhrasingCompiler(lexicon, units, topic, diagnostics);
        var points = rubric.Points.Select(point => new PointEvaluator(point, [.. point.Ways.Select(way => CompileWay(way, compiler))])).ToArray();
        var misconceptions = rubric.Misconceptions.Select(m => new MisconceptionEvaluator(m, [.. m.Phrasings.Select(compiler.Compile)])).ToArray();
        return new AnswerEvaluator(options, new AnswerIndexer(lexicon, units, RubricSpelling.ReaderFor(rubric, topic, lexicon, units), topic), new StoryReader(topic), points, misconceptions);
    }

    /// <summary>Judges an answer.</summary>
    /// <param name="answer">The answer as typed: any text, of any length, in any script.</param>
    /// <param name="cancellation">Ends the work early, by an exception, where a newer answer has come in.</param>
    public AnswerReport Evaluate(string answer, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var readable = ReadableLength(answer, _options.MaximumLength);
        var index = _indexer.Index(answer[..readable], cancellation);
        var prose = Prose.Of(index);
        var making = new bool[index.Sentences.Count];
        var makingMust = new bool[index.Sentences.Count];
        var points = new PointResult[_points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            points[i] = _points[i].Evaluate(index, _matcher, _options, out var sentences);
            points[i] = points[i] with { Explanation = RubricSpelling.Note(points[i].Explanation, points[i].Spans, index) };
            foreach (var s in sentences)
            {
                making[s] = true;
                makingMust[s] |= points[i].Point.Must;
            }
        }

        var misconceptions = new MisconceptionResult[_misconceptions.Length];
        for (var i = 0; i < misconceptions.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var misconception = _misconceptions[i].Evaluate(index, _matcher, _options);
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
            Qualities = qualities,
            DeepPoints = DepthReader.Read(index.Text, points, qualities, [.. index.Sentences.Select(s => s.Span)]),
            Story = _stories.Read(prose),
        };
    }

    private static CompiledWay CompileWay(Way way, PhrasingCompiler compiler) => way switch
    {
        StatementWay statement => new CompiledStatement(compiler.Compile(statement.Phrasing)),
        PartsWay parts => new CompiledParts(parts.Required, [.. parts.Parts.Select(compiler.Compile)]),
        OrderedWay ordered => new CompiledSteps([.. ordered.Steps.Select(compiler.Compile)]),
        _ => throw new InvalidOperationException($"No way is compiled for {way.GetType().Name}."),
    };

    /// <summary>How much of an answer is read; a character that needs two code units is read whole or not at all.</summary>
    private static int ReadableLength(string answer, int maximum) =>
        answer.Length <= maximum ? answer.Length : maximum > 0 && char.IsHighSurrogate(answer[maximum - 1]) ? maximum - 1 : Math.Max(0, maximum);
}
