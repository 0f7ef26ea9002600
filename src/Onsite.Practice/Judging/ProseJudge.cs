using System.Collections.Concurrent;
using System.Reflection;
using Onsite.Content;
using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Learning;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Practice.Qualities;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Judging;

/// <summary>Judges prose answers to the questions of a catalogue: evaluator, findings, scorecard. Safe to share between threads; compiles a rubric when it is first needed.</summary>
public sealed class ProseJudge : IAnswerRanker
{
    private static readonly HashSet<string> Nothing = [];

    private readonly Catalogue _catalogue;
    private readonly Lexicon _lexicon;
    private readonly ConcurrentDictionary<string, AnswerEvaluator> _evaluators = new(StringComparer.Ordinal);

    /// <summary>For each question the evaluator with the marks that were used last.</summary>
    private readonly ConcurrentDictionary<string, (RubricAdditions Additions, AnswerEvaluator Evaluator)> _learned = new(StringComparer.Ordinal);

    /// <summary>Judges answers to the questions of <paramref name="catalogue"/>.</summary>
    public ProseJudge(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _lexicon = new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies);
    }

    /// <summary>Name and version of the engine, as judgements keep it.</summary>
    public static string Engine { get; } = "evaluation " + (typeof(AnswerEvaluator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <summary>What the evaluator sees in an answer, by the rubric alone.</summary>
    public AnswerReport Read(Question question, string answer, CancellationToken cancellation = default) => EvaluatorFor(question).Evaluate(answer, cancellation);

    /// <summary>What the evaluator sees in an answer, by the rubric and marks.</summary>
    public AnswerReport Read(Question question, string answer, IReadOnlyList<Mark> marks, CancellationToken cancellation = default) => EvaluatorFor(question, marks).Evaluate(answer, cancellation);

    /// <summary>Why a mark cannot be used with a question; null where it can.</summary>
    public MarkRefusal? Check(Question question, MarkedSentence mark) =>
        new MarkGuard(question.Rubric, TopicOf(question), _lexicon).Check(mark, question.AnswersIn(AnswerBand.Weak).Select(a => a.Text));

    /// <summary>Judges an answer at a level.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away.</param>
    /// <param name="marks">Marks that hold for the question; none when null.</param>
    public Judgement Judge(Question question, string answer, Level level, IReadOnlySet<string>? givenAway = null, IReadOnlyList<Mark>? marks = null)
    {
        using var activity = PracticeTelemetry.Source.StartActivity("judge prose");
        activity?.SetTag("onsite.question", question.Id);
        return Judge(question, Read(question, answer, marks ?? []), answer, level, givenAway, marks);
    }

    /// <summary>Judges what was already seen in an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="report">What was seen.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away.</param>
    /// <param name="marks">The marks that it was read with.</param>
    internal Judgement Judge(Question question, AnswerReport report, string answer, Level level, IReadOnlySet<string>? givenAway, IReadOnlyList<Mark>? marks = null)
    {
        var findings = NameMarks(ProseFindings.From(report, answer, level, _catalogue.Ratings.Penalties, givenAway ?? Nothing), report, marks ?? []);
        var shown = QualityFindings.From(report, answer, level, question.Kind);
        PracticeTelemetry.Judged.Add(1, KeyValuePair.Create<string, object?>("onsite.level", KebabWord.Of(level)));
        return new Judgement(findings, ScorecardBuilder.Build(findings, _catalogue.Ratings.For(level, question), shown), question.RubricRevision, Engine)
        {
            Contradictions = ContradictionFinding.From(report, answer),
            Qualities = shown,
        };
    }

    /// <summary>Whether the content declares how an answer at a level is rated. It does not where <c>ratings.yaml</c> is missing or broken.</summary>
    public bool CanRate(Level level) => ScorecardBuilder.CanBuild(_catalogue.Ratings.For(level));

    /// <inheritdoc />
    public double Score(Question question, string answer)
    {
        var level = question.Levels.Contains(Level.Senior) ? Level.Senior : question.Levels[^1];
        return ProseFindings.From(Read(question, answer), answer, level, _catalogue.Ratings.Penalties, Nothing).Sum(f => f.EarnedLow);
    }

    /// <inheritdoc />
    public AnswerStanding Rate(Question question, string answer, Level level) => new(Score(question, answer, level, []), Judge(question, answer, level).Scorecard.Rating);

    /// <summary>Percent of the weight that an answer earns for certain at a level, from 0 to 100, one decimal.</summary>
    public double Score(Question question, string answer, Level level, IReadOnlyList<Mark> marks) =>
        WeightSum.Of(ProseFindings.From(Read(question, answer, marks), answer, level, _catalogue.Ratings.Penalties, Nothing).Select(f => f.EarnedLow));

    /// <summary>Compiles every rubric and reports what is wrong with phrasings, and what is right and read as wrong; file names are those of the rubrics' own places.</summary>
    public void Check(DiagnosticList diagnostics)
    {
        foreach (var question in _catalogue.Questions)
        {
            Compile(question, diagnostics);
            MisreadChecks.Run(question, text => Read(question, text, []), diagnostics);
        }
    }

    /// <summary>An evaluator for a question and marks with other thresholds than those that ship.</summary>
    internal AnswerEvaluator Compile(Question question, IReadOnlyList<Mark> marks, EvaluationOptions options) => marks.Count == 0
        ? Compile(question, new DiagnosticList(), options)
        : AnswerEvaluator.Compile(question.Rubric, TopicOf(question), _lexicon, [], options, new RubricAdditions([.. marks.Select(m => m.Marked)]));

    private AnswerEvaluator EvaluatorFor(Question question) => _evaluators.GetOrAdd(question.Id, _ => Compile(question, []));

    private AnswerEvaluator EvaluatorFor(Question question, IReadOnlyList<Mark> marks)
    {
        if (marks.Count == 0)
        {
            return EvaluatorFor(question);
        }

        var additions = new RubricAdditions([.. marks.Select(m => m.Marked)]);
        if (!_learned.TryGetValue(question.Id, out var kept) || !kept.Additions.Equals(additions))
        {
            kept = (additions, AnswerEvaluator.Compile(question.Rubric, TopicOf(question), _lexicon, [], additions: additions));
            _learned[question.Id] = kept;
        }

        return kept.Evaluator;
    }

    private static IReadOnlyList<Finding> NameMarks(IReadOnlyList<Finding> findings, AnswerReport report, IReadOnlyList<Mark> marks)
    {
        var used = report.Points.Where(p => p.Marks.Count > 0).ToDictionary(p => p.Point.Id, p => p.Marks.Select(m => m.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return used.Count == 0
            ? findings
            : [.. findings.Select(f => f.Kind == CriterionKind.Point && used.TryGetValue(f.Criterion, out var ids)
                ? f with { Marks = [.. marks.Where(m => ids.Contains(m.Id)).Select(m => new FindingMark(m.Id, m.Kind, m.Sentence, m.MadeAt))] }
                : f)];
    }

    private AnswerEvaluator Compile(Question question, DiagnosticList diagnostics, EvaluationOptions? options = null) =>
        AnswerEvaluator.Compile(question.Rubric, TopicOf(question), _lexicon, diagnostics, options);

    private static string TopicOf(Question question) => question.Title + "\n" + question.Prompt.Source;
}
