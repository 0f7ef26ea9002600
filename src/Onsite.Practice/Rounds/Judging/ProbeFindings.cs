using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What was answered to the interviewer's questions about runs.</summary>
internal static class ProbeFindings
{
    /// <summary>One finding for each question that was asked and whose probe the content still has, all of one weight.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<RunProbe> known, IReadOnlyList<AskedProbe> asked, RoundTalk talk, ProbeEars ears) =>
    [
        .. asked.Select(a => (Asked: a, Probe: known.FirstOrDefault(p => p.Id == a.Probe)))
            .Where(a => a.Probe is not null)
            .Select(a => Of(a.Probe!, a.Asked, talk.Parts.FirstOrDefault(p => p.Probe == a.Asked.Id), talk.Text, ears)),
    ];

    private static Finding Of(RunProbe probe, AskedProbe asked, TalkPart? part, string talk, ProbeEars ears)
    {
        var heard = part is null ? null : ears.Hear(probe, asked.Answer);
        var isGeneral = heard?.Observation == Observation.Met && !ears.HearsMechanism(probe, asked.Answer) && !ProbeSubstance.IsIn(asked);
        var outcome = heard?.Observation switch
        {
            Observation.Met when isGeneral => Outcome.Partly,
            Observation.Met => Outcome.Met,
            Observation.Partly => Outcome.Partly,
            Observation.Violated => Outcome.Violated,
            Observation.Unknown => Outcome.Unknown,
            _ => Outcome.NotObserved,
        };
        var quotes = heard is null || part is null ? [] : heard.Spans.Select(s => TextEvidence.Of(s with { Start = s.Start + part.Start }, talk));
        var missing = heard is null ? "It was not answered." : isGeneral ? ProbeSubstance.Missing : outcome == Outcome.Met ? string.Empty : heard.Missing is [var first, ..] ? first : $"{probe.Listen.Points[0].Statement}.";
        return new Finding
        {
            Criterion = $"probe-{asked.Id}",
            Kind = CriterionKind.Point,
            Title = probe.Listen.Points[0].Statement,
            Competency = probe.Competency,
            Outcome = outcome,
            Weight = 1,
            Evidence = outcome == Outcome.NotObserved ? [] : [.. quotes, new RunEvidence(asked.Seen, asked.Moment, asked.Place.Length == 0 ? null : asked.Place)],
            Found = heard?.Found ?? [],
            Missing = missing.Length == 0 ? [] : [missing],
            Explanation = Explanation.Leaf(isGeneral ? 0.5 : heard?.Credit ?? 0, heard is null ? $"“{asked.Question}” was not answered." : isGeneral ? ProbeSubstance.Missing : heard.Explanation.Description),
        };
    }
}
