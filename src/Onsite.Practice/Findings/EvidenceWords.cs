using System.Globalization;

namespace Onsite.Practice.Findings;

/// <summary>What shows a finding, in a sentence: pages and the exported Markdown say it alike.</summary>
public static class EvidenceWords
{
    /// <summary>The evidence in words. Words of the candidate are as they were typed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is of a kind that nobody has words for.</exception>
    public static string Of(Evidence evidence) => evidence switch
    {
        TextEvidence text => text.Quote,
        RunEvidence run => run.Sentence,
        DesignEvidence design => design.Sentence,
        EstimateEvidence estimate => Of(estimate),
        ExchangeEvidence exchange => $"Asked: “{exchange.Question}” Answered: “{exchange.Answer}”",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence.GetType().Name, "There is evidence of a kind that has no words."),
    };

    private static string Of(EstimateEvidence estimate)
    {
        var written = string.IsNullOrWhiteSpace(estimate.Written) ? "Nothing was written" : $"Written: {estimate.Written.Trim()}";
        var truth = estimate.Truth is { } comesTo ? $"; it comes to {comesTo}" : string.Empty;
        var apart = estimate.Factor is { } factor ? string.Create(CultureInfo.InvariantCulture, $", a factor of {factor:0.##} apart") : string.Empty;
        return $"{estimate.Asked} {written}{truth}{apart}.";
    }
}
