using System.Globalization;
using Onsite.Practice.Findings;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Rounds;

/// <summary>What shows a finding of a round, as its scorecard shows it.</summary>
internal static class RoundEvidence
{
    public static RoundEvidenceView ToView(this Evidence evidence) => evidence switch
    {
        TextEvidence text => new RoundEvidenceView("text", text.Quote) { Start = text.Start, Length = text.Length },
        RunEvidence run => new RoundEvidenceView("run", run.Sentence) { Moment = run.Moment, Place = run.Place },
        DesignEvidence design => new RoundEvidenceView("design", design.Sentence) { Place = design.Place, Line = design.Line },
        EstimateEvidence estimate => new RoundEvidenceView("estimate", Sentence(estimate)),
        ExchangeEvidence exchange => new RoundEvidenceView("exchange", $"Asked: “{exchange.Question}” Answered: “{exchange.Answer}”"),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.GetType().Name, "There is evidence of a kind that the API does not know."),
    };

    private static string Sentence(EstimateEvidence estimate)
    {
        var written = string.IsNullOrWhiteSpace(estimate.Written) ? "Nothing was written" : $"Written: {estimate.Written}";
        var truth = estimate.Truth is { } comesTo ? $"; it comes to {comesTo}" : string.Empty;
        var apart = estimate.Factor is { } factor ? string.Create(CultureInfo.InvariantCulture, $", which is apart by a factor of {factor:0.##}") : string.Empty;
        return $"{estimate.Asked} {written}{truth}{apart}.";
    }
}
