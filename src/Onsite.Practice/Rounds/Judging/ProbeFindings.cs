using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Evaluation.Text;
using Onsite.Practice.Findings;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>What was answered to the interviewer's questions about runs. The whole takes an answer to each thing that was asked for, and something that is about this run: a mechanism, or the part of the design that is meant. Figures alone earn nothing.</summary>
internal static class ProbeFindings
{
    /// <summary>What is earned by an answer that is right as far as it goes.</summary>
    private const double Half = 0.5;

    /// <summary>One finding for each question that was asked and whose probe the content still has, all of one weight.</summary>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<RunProbe> known, IReadOnlyList<AskedProbe> asked, RoundTalk talk, ProbeEars ears) =>
    [
        .. asked.Select(a => (Asked: a, Probe: known.FirstOrDefault(p => p.Id == a.Probe)))
            .Where(a => a.Probe is not null)
            .Select(a => Of(a.Probe!, a.Asked, talk.Parts.FirstOrDefault(p => p.Probe == a.Asked.Id), talk.Text, ears)),
    ];

    private static Finding Of(RunProbe probe, AskedProbe asked, TalkPart? place, string talk, ProbeEars ears)
    {
        var heard = place is null ? [] : ears.Hear(probe, asked.Answer);
        var sentences = SentencesOf(asked.Answer, heard);
        var isAboutThis = heard.Any(h => h.IsMechanism) || ProbeSubstance.IsIn(asked, sentences);
        var outcome = OutcomeOf(heard, isAboutThis);
        var missing = place is null ? $"“{asked.Question}” was not answered." : outcome == Outcome.Met ? string.Empty : MissingOf(heard);
        return new Finding
        {
            Criterion = $"probe-{asked.Id}",
            Kind = CriterionKind.Point,
            Title = probe.Point,
            Competency = probe.Competency,
            Outcome = outcome,
            Weight = 1,
            Evidence = outcome == Outcome.NotObserved ? [] : [.. sentences.Select(s => TextEvidence.Of(s with { Start = s.Start + place!.Start }, talk)), new RunEvidence(asked.Seen, asked.Moment, asked.Place.Length == 0 ? null : asked.Place)],
            Found = [.. heard.SelectMany(h => h.Result.Found).Distinct()],
            Missing = missing.Length == 0 ? [] : [missing],
            Explanation = Explain(asked, heard, outcome, missing),
        };
    }

    private static Outcome OutcomeOf(IReadOnlyList<HeardPart> heard, bool isAboutThis) => heard switch
    {
        [] => Outcome.NotObserved,
        _ when heard.All(h => h.Result.Observation == Observation.Met) => isAboutThis ? Outcome.Met : Outcome.Partly,
        _ when heard.Any(h => h.Result.Observation is Observation.Met or Observation.Partly) => Outcome.Partly,
        _ when heard.Any(h => h.Result.Observation == Observation.Unknown) => Outcome.Unknown,
        _ => Outcome.NotObserved,
    };

    /// <summary>What was asked for and not heard in full; where all of it was, that it fits any system.</summary>
    private static string MissingOf(IReadOnlyList<HeardPart> heard)
    {
        var open = heard.Where(h => h.Result.Observation != Observation.Met).ToList();
        return open.Count == 0
            ? ProbeSubstance.Missing
            : string.Join(' ', open.Select(h => h.Result.Observation == Observation.Partly ? $"It says only in part {h.Part.Wanted}." : $"It does not say {h.Part.Wanted}."));
    }

    private static Explanation Explain(AskedProbe asked, IReadOnlyList<HeardPart> heard, Outcome outcome, string missing) => heard.Count == 0
        ? Explanation.Leaf(0, $"“{asked.Question}” was not answered.")
        : Explanation.Leaf(outcome switch { Outcome.Met => 1, Outcome.Partly => Half, _ => 0 }, outcome == Outcome.Met ? "All that was asked for was answered, of this run." : missing);

    /// <summary>The sentences of an answer in which something was heard, in their order.</summary>
    private static IReadOnlyList<TextSpan> SentencesOf(string answer, IReadOnlyList<HeardPart> heard)
    {
        var spans = heard.SelectMany(h => h.Result.Spans).ToList();
        return spans.Count == 0 ? [] : [.. Sentences.Of(answer).Where(s => spans.Exists(span => span.Start < s.Start + s.Length && s.Start < span.Start + span.Length))];
    }
}
