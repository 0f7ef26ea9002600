using System.Globalization;

namespace Onsite.Practice.Findings;

/// <summary>What shows a finding, in a sentence: pages and the exported Markdown say it alike.</summary>
public static class EvidenceWords
{
    /// <summary>A factor below which nobody speaks of a difference.</summary>
    private const double Alike = 1.005;

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

    /// <summary>What is asked for is the title of the finding.</summary>
    private static string Of(EstimateEvidence estimate)
    {
        var written = string.IsNullOrWhiteSpace(estimate.Written) ? "Nothing was written." : $"Written: {estimate.Written.Trim()}.";
        var apart = estimate.Factor switch
        {
            null => string.Empty,
            < Alike => " as well",
            { } factor => string.Create(CultureInfo.InvariantCulture, $", a factor of {factor:0.##} apart"),
        };
        return estimate.Truth is { } truth ? $"{written} The scenario has {truth}{apart}." : written;
    }
}
