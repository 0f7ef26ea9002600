using System.Reflection;
using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Practice.Findings;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Practice.Scorecards;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Running;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Judges design rounds by what a run of the design shows, what the design says, what was estimated and asked, and what was said. Safe to share between threads.</summary>
public sealed class RoundJudge : IRoundJudge
{
    private const int SinglePointTrials = 64;
    private const long SinglePointEvents = 36_000_000;

    private readonly Catalogue _catalogue;
    private readonly ProseJudge _prose;
    private readonly ProbeEars _ears;
    private readonly int _parallelism;

    /// <summary>Judges rounds at the scenarios of <paramref name="catalogue"/>.</summary>
    /// <param name="catalogue">The content.</param>
    /// <param name="prose">Judges what was said.</param>
    /// <param name="parallelism">Runs at once, from 1. It has no effect on judgements.</param>
    public RoundJudge(Catalogue catalogue, ProseJudge prose, int parallelism)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        _parallelism = parallelism;
        _catalogue = catalogue;
        _prose = prose;
        _ears = new ProbeEars(catalogue);
    }

    /// <summary>Names and versions of the engines, as judgements keep them.</summary>
    public static string Engine { get; } =
        $"simulation {typeof(Simulator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}, {ProseJudge.Engine}";

    /// <inheritdoc />
    public RoundJudgement Judge(DesignScenario scenario, DesignRound round, string designText, IReadOnlyList<Mark> marks, IProgress<JudgingStep>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(designText);
        var steps = new Steps(progress);
        steps.Begin("Running the design");
        var trial = DesignTrial.Run(scenario, designText, _parallelism, cancellation);
        steps.Begin("Running the reference");
        var reference = ScenarioVerdicts.Run(scenario, DesignBand.Reference, ScenarioVerdicts.Options(_parallelism), cancellation).Report;
        steps.Begin("Taking away one part after another");
        var points = trial.Report is null ? null : FindSinglePoints(trial, steps, cancellation);
        steps.Begin("Reading what was said");
        var talk = TalkWriter.Write(round, _catalogue.RoundPlan);
        var question = _catalogue.Questions.First(q => q.Slug == scenario.TalkQuestion);
        var heard = _prose.Judge(question, talk.Text, round.Level, givenAway: null, marks);
        var parts = PartsOf(scenario, round, trial, points, heard, talk, marks);
        var findings = Weigh(parts);
        var scorecard = ScorecardBuilder.Build([.. findings.Select(f => f.Finding)], _catalogue.Ratings.For(round.Level, question), heard.Qualities);
        return new RoundJudgement(findings, scorecard, talk, RunOf(scenario, trial, reference), designText, question.RubricRevision, Engine)
        {
            Contradictions = heard.Contradictions,
            Qualities = heard.Qualities,
        };
    }

    /// <inheritdoc />
    public IReadOnlyList<FoundProbe>? Probes(DesignScenario scenario, DesignRound round, string designText, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(designText);
        var trial = DesignTrial.Run(scenario, designText, _parallelism, cancellation);
        return trial.Report is not { } report ? null : [.. ProbeFinder.Find(_catalogue.Probes, report, round.Probes).Take(most)];
    }

    private SinglePoints FindSinglePoints(DesignTrial trial, Steps steps, CancellationToken cancellation)
    {
        var options = new AnalysisOptions { MostTrials = SinglePointTrials, EventBudget = SinglePointEvents, Parallelism = _parallelism, OnlySingleParts = true };
        return SinglePoints.Find(trial.Blueprint!, options, steps, cancellation);
    }

    private IEnumerable<(RoundPart Part, double Share, IReadOnlyList<Finding> Findings)> PartsOf(
        DesignScenario scenario, DesignRound round, DesignTrial trial, SinglePoints? points, Attempts.Judgement heard, RoundTalk talk, IReadOnlyList<Mark> marks)
    {
        var (plan, shares) = (_catalogue.RoundPlan, _catalogue.RoundPlan.Shares);
        yield return (RoundPart.Objective, shares.Objectives, ObjectiveFindings.Of(scenario.Scenario, trial));
        yield return (RoundPart.Structure, shares.Structure, StructureFindings.Of(plan.Structure, trial, points));
        yield return (RoundPart.Cost, shares.Cost, CostFinding.Of(scenario.Scenario, trial));
        yield return (RoundPart.Estimate, shares.Estimates, EstimateFindings.Of(scenario.Scenario.Estimates, round.Estimates));
        yield return (RoundPart.Clarifying, shares.Clarifying, ClarifyingFinding.Of(scenario.Scenario.Clarifications, round.Exchanges, plan.Clarifying));
        yield return (RoundPart.Probe, shares.Probes, ProbeFindings.Of(_catalogue.Probes, round.Probes, talk, _ears));
        yield return (RoundPart.Talk, shares.Talk, heard.Findings);
    }

    /// <summary>Gives each part its share of the whole: within it the findings' own weights decide. A part that is not there leaves what it counts to the others. A misconception costs what it costs.</summary>
    private static IReadOnlyList<RoundFinding> Weigh(IEnumerable<(RoundPart Part, double Share, IReadOnlyList<Finding> Findings)> parts)
    {
        var all = parts.Where(p => p.Share > 0 && p.Findings.Any(f => f.Kind == CriterionKind.Point)).ToList();
        var whole = all.Sum(p => p.Share);
        return
        [
            .. all.SelectMany(part =>
            {
                var sum = part.Findings.Where(f => f.Kind == CriterionKind.Point).Sum(f => f.Weight);
                return part.Findings.Select(f => new RoundFinding(part.Part, f.Kind == CriterionKind.Point ? f with { Weight = f.Weight / sum * part.Share / whole * 100 } : f));
            }),
        ];
    }

    private static JudgedRun? RunOf(DesignScenario scenario, DesignTrial trial, Simulation.Reporting.Report? reference) => trial.Report is not { } report ? null : new JudgedRun(
        report.Seed,
        report.Replications,
        trial.Options.EventBudget,
        report.TraceHash,
        report.MonthlyCost,
        report.Budget,
        reference?.MonthlyCost ?? 0,
        report.IsPassed,
        [
            .. report.Objectives.Select((o, i) => new JudgedObjective(
                ObjectiveText.Of(scenario.Scenario.Objectives[i]),
                ObjectiveFindings.ToOutcome(o.Verdict),
                ObjectiveFindings.Measured(o),
                o.FirstMissed,
                reference is null ? null : ObjectiveFindings.Measured(reference.Objectives[i]))),
        ]);

    /// <summary>Tells how far the judging is.</summary>
    private sealed class Steps(IProgress<JudgingStep>? progress) : IProgress<AnalysisProgress>
    {
        private string _doing = string.Empty;

        public void Begin(string doing)
        {
            _doing = doing;
            progress?.Report(new JudgingStep(doing, 0, 1));
        }

        public void Report(AnalysisProgress value) => progress?.Report(new JudgingStep(_doing, value.Trials, value.MostTrials));
    }
}
