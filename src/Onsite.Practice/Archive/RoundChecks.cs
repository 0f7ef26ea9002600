using System.Text.Json;
using Onsite.Practice.Attempts;
using Onsite.Practice.Clarifications;
using Onsite.Practice.Designs;
using Onsite.Practice.Findings;
using Onsite.Practice.Json;
using Onsite.Practice.Rounds;

namespace Onsite.Practice.Archive;

/// <summary>What has to hold of a design round out of an archive. Whatever passes can be kept, shown, run and exported again.</summary>
internal static class RoundChecks
{
    private const int MostEstimates = 100;
    private const int MostReplications = 1000;
    private const long MostEvents = 100_000_000;
    private const double LongestRun = 1e9;

    /// <summary>What is wrong with a round, as the end of a sentence; null where nothing is.</summary>
    public static string? Problem(DesignRound? round) => OwnProblem(round) ?? (round!.Judgement is { } judgement ? Problem(judgement) : null) ?? (CanBeWritten(round) ? null : "a number is too large.");

    private static string? OwnProblem(DesignRound? round) => round switch
    {
        null => "it is empty.",
        _ when !ArchiveChecks.IsId(round.Id) || !ArchiveChecks.IsContentId(round.ScenarioId) || !ArchiveChecks.IsId(round.DesignId) => "an id is missing, too long or has characters other than letters, digits and hyphens.",
        { Revision: < 1 } or { Version: < 1 } => "its counts are below what they can be.",
        _ when round.Active.Values.Any(t => t < TimeSpan.Zero || t > RoundTyping.MaximumActive) => "its times are below zero or too long.",
        _ when round.Notes.Values.Any(n => n is null) || round.Estimates.Any(e => e is null) => "one of its notes or estimates is empty.",
        _ when round.Estimates.Count > MostEstimates => $"it has more than {MostEstimates} estimates.",
        _ when round.Notes.Values.Any(n => !IsText(n, DesignRound.MaximumNotes)) || round.Estimates.Any(e => !IsText(e, DesignRound.MaximumEstimate)) => "a note or an estimate is too long, or has characters that cannot be kept.",
        _ when round.Exchanges.Count > DesignRound.MaximumExchanges => $"it has more than {DesignRound.MaximumExchanges} questions.",
        _ when round.Exchanges.Any(e => !IsUsable(e)) => "one of its questions is empty, too long or cannot be kept.",
        _ when round.Probes.Count > DesignRound.MaximumProbes => $"it has more than {DesignRound.MaximumProbes} probes.",
        _ when round.Probes.Any(p => !IsUsable(p)) => "one of its probes is empty, too long or cannot be kept.",
        _ when round.Probes.DistinctBy(p => p.Id, StringComparer.Ordinal).Count() < round.Probes.Count => "it has two probes with one id.",
        _ when (round.Judgement is null) != (round.SubmittedAt is null) => "it has a judgement without the time it was handed in, or the time alone.",
        _ => null,
    };

    private static string? Problem(RoundJudgement judgement) => judgement switch
    {
        _ when judgement.Findings.Any(f => f is null || f.Finding.Evidence.Any(e => e is null)) || judgement.Contradictions.Any(c => c is null) => "one of its findings is empty.",
        _ when judgement.Findings.GroupBy(f => f.Finding.Criterion, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doubled => $"it has two findings about '{doubled.Key}'.",
        { Scorecard: var card } when card.Competencies.Any(c => c is null) || card.Why.Checks.Any(c => c is null) || card.WhyNot?.Checks.Any(c => c is null) == true => "its scorecard has holes.",
        { Talk: var talk } when talk.Parts.Any(p => p is null || !IsIn(talk.Text, p.Start, p.Length)) => "a part of what was said is empty or lies outside of it.",
        { Talk: var talk } when judgement.Findings.SelectMany(f => f.Finding.Evidence).OfType<TextEvidence>().Concat(judgement.Contradictions.SelectMany(c => new[] { c.Claim, c.Denial })).Any(e => !IsIn(talk.Text, e.Start, e.Length)) => "a quote lies outside of what was said.",
        _ when !AttemptText.IsKeepable(judgement.Talk.Text) || !IsText(judgement.DesignText, KeptDesign.MaximumLength) => "what was judged is too long, or has characters that cannot be kept.",
        { Run: { } run } when run.Objectives.Any(o => o is null) => "one of its objectives is empty.",
        { Run: { Replications: not (>= 1 and <= MostReplications) } or { EventBudget: not (>= 1 and <= MostEvents) } } => "its run is larger than any that is judged.",
        _ => null,
    };

    private static bool IsUsable(Exchange? exchange) =>
        exchange is not null && exchange.At >= TimeSpan.Zero && exchange.Question.Length > 0 && IsText(exchange.Question, ClarificationMatcher.MaximumQuestion) && (exchange.Answer is null || IsText(exchange.Answer, DesignRound.MaximumNotes));

    private static bool IsUsable(AskedProbe? probe) =>
        probe is not null
        && ArchiveChecks.IsId(probe.Id)
        && ArchiveChecks.IsId(probe.Probe)
        && probe.At >= TimeSpan.Zero
        && probe.Moment is >= 0 and <= LongestRun
        && new[] { probe.Place, probe.Seen, probe.Question }.All(t => IsText(t, DesignRound.MaximumNotes))
        && IsText(probe.Answer, RoundTyping.MaximumAnswer)
        && IsText(probe.DesignText, KeptDesign.MaximumLength);

    private static bool IsText(string text, int longest) => text.Length <= longest && AttemptText.IsKeepable(text);

    private static bool IsIn(string text, int start, int length) => start >= 0 && length >= 0 && (long)start + length <= text.Length;

    /// <summary>JSON takes a number of any size in, and puts none out that is infinite.</summary>
    private static bool CanBeWritten(DesignRound round)
    {
        try
        {
            JsonSerializer.SerializeToUtf8Bytes(round, PracticeJson.Options);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
