using Onsite.Content.Scenarios;
using Onsite.Practice.Learning;

namespace Onsite.Practice.Rounds;

/// <summary>Runs what was drawn, and judges what was said of it.</summary>
public interface IRoundJudge
{
    /// <summary>Judges a round as it is to be handed in. A pure function of its arguments and the content.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="round">The round.</param>
    /// <param name="designText">The design, as YAML that may be unfinished.</param>
    /// <param name="marks">Marks that hold for the question whose rubric judges the talk.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    RoundJudgement Judge(DesignScenario scenario, DesignRound round, string designText, IReadOnlyList<Mark> marks, IProgress<JudgingStep>? progress, CancellationToken cancellation);

    /// <summary>What an interviewer would ask of a run of the design, the most urgent first; none of what was asked already.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="round">The round with what was asked already.</param>
    /// <param name="designText">The design.</param>
    /// <param name="most">How many at the most.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The probes, without time, id and answer; null where the design cannot be run.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    IReadOnlyList<FoundProbe>? Probes(DesignScenario scenario, DesignRound round, string designText, int most, CancellationToken cancellation);
}

/// <summary>How far the judging of a round is.</summary>
/// <param name="Doing">What is being done, in words.</param>
/// <param name="Done">Steps of it that are done.</param>
/// <param name="Of">Steps that it may take at the most.</param>
public readonly record struct JudgingStep(string Doing, int Done, int Of);

/// <summary>Something that a run gives reason to ask.</summary>
/// <param name="Probe">Id of the probe in the content.</param>
/// <param name="Moment">The moment of the run, in seconds from its start.</param>
/// <param name="Place">The component or link, by its name in reports; empty where the whole is meant.</param>
/// <param name="Seen">What the run shows there, as a sentence.</param>
/// <param name="Question">What to ask.</param>
public sealed record FoundProbe(string Probe, double Moment, string Place, string Seen, string Question);
