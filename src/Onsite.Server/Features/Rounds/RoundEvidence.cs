using Onsite.Practice.Findings;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Rounds;

/// <summary>What shows a finding of a round, as its scorecard shows it.</summary>
internal static class RoundEvidence
{
    public static RoundEvidenceView ToView(this Evidence evidence) => evidence switch
    {
        TextEvidence text => View("text", text) with { Start = text.Start, Length = text.Length },
        RunEvidence run => View("run", run) with { Moment = run.Moment, Place = run.Place },
        DesignEvidence design => View("design", design) with { Place = design.Place, Line = design.Line },
        EstimateEvidence => View("estimate", evidence),
        ExchangeEvidence => View("exchange", evidence),
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.GetType().Name, "There is evidence of a kind that the API does not know."),
    };

    private static RoundEvidenceView View(string kind, Evidence evidence) => new(kind, EvidenceWords.Of(evidence));
}
