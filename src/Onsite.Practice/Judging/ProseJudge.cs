using System.Collections.Concurrent;
using System.Reflection;
using Onsite.Content;
using Onsite.Content.Checks;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
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

    /// <summary>Judges answers to the questions of <paramref name="catalogue"/>.</summary>
    public ProseJudge(Catalogue catalogue)
    {
        _catalogue = catalogue;
        _lexicon = new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies);
    }

    /// <summary>Name and version of the engine, as judgements keep it.</summary>
    public static string Engine { get; } = "evaluation " + (typeof(AnswerEvaluator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <summary>What the evaluator sees in an answer.</summary>
    public AnswerReport Read(Question question, string answer, CancellationToken cancellation = default) => EvaluatorFor(question).Evaluate(answer, cancellation);

    /// <summary>Judges an answer at a level.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away.</param>
    public Judgement Judge(Question question, string answer, Level level, IReadOnlySet<string>? givenAway = null)
    {
        using var activity = PracticeTelemetry.Source.StartActivity("judge prose");
        activity?.SetTag("onsite.question", question.Id);
        return Judge(question, Read(question, answer), answer, level, givenAway);
    }

    /// <summary>Judges what was already seen in an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="report">What was seen.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="level">The level asked for.</param>
    /// <param name="givenAway">Ids of the points that the coach gave away.</param>
    internal Judgement Judge(Question question, AnswerReport report, string answer, Level level, IReadOnlySet<string>? givenAway)
    {
        var findings = ProseFindings.From(report, answer, level, _catalogue.Ratings.Penalties, givenAway ?? Nothing);
        var shown = QualityFindings.From(report, answer, level, question.Kind);
        PracticeTelemetry.Judged.Add(1, KeyValuePair.Create<string, object?>("onsite.level", KebabWord.Of(level)));
        return new Judgement(findings, ScorecardBuilder.Build(findings, _catalogue.Ratings.For(level, question), shown), question.RubricRevision, Engine) { Qualities = shown };
    }

    /// <summary>Whether the content declares how an answer at a level is rated. It does not where <c>ratings.yaml</c> is missing or broken.</summary>
    public bool CanRate(Level level) => ScorecardBuilder.CanBuild(_catalogue.Ratings.For(level));

    /// <inheritdoc />
    public double Score(Question question, string answer)
    {
        var level = question.Levels.Contains(Level.Senior) ? Level.Senior : question.Levels[^1];
        return ProseFindings.From(Read(question, answer), answer, level, _catalogue.Ratings.Penalties, Nothing).Sum(f => f.EarnedLow);
    }

    /// <summary>Compiles every rubric and reports what is wrong with phrasings; file names are those of the rubrics' own places.</summary>
    public void Check(DiagnosticList diagnostics)
    {
        foreach (var question in _catalogue.Questions)
        {
            Compile(question, diagnostics);
        }
    }

    /// <summary>An evaluator for a question with other thresholds than those that ship.</summary>
    internal AnswerEvaluator Compile(Question question, EvaluationOptions options) => Compile(question, [], options);

    private AnswerEvaluator EvaluatorFor(Question question) => _evaluators.GetOrAdd(question.Id, _ => Compile(question, []));

    private AnswerEvaluator Compile(Question question, DiagnosticList diagnostics, EvaluationOptions? options = null) =>
        AnswerEvaluator.Compile(question.Rubric, question.Title + "\n" + question.Prompt.Source, _lexicon, diagnostics, options);
}
