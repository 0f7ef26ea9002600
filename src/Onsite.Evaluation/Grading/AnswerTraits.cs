namespace Onsite.Evaluation.Grading;

/// <summary>What makes two answers to one question alike: their words, how these are spelt, and their features.</summary>
internal sealed record AnswerTraits(WordVector Words, WordVector Letters, double[] Features)
{
    private const int ShortestSequence = 3;
    private const int LongestSequence = 5;

    /// <summary>How far apart two values of a feature are that differ much. Set by hand.</summary>
    private static readonly double[] Spreads = [.. Enum.GetValues<GradingFeature>().Select(SpreadOf)];

    /// <summary>The traits of an answer.</summary>
    public static AnswerTraits Of(GradedText answer, IReadOnlySet<string> askedKeys, double[] features, WordRarity rarity)
    {
        var own = answer.Content.Where(w => !askedKeys.Contains(w.Key)).ToList();
        return new AnswerTraits(WordVector.OfWords(own, rarity), WordVector.OfLetters(own, ShortestSequence, LongestSequence).Damped(), features);
    }

    /// <summary>
    /// How much the grades of two answers have in common before either is known: as answers to one question, and by words, letters and features, each from 0 to 1. A sum of kernels, so that the matrix of it over
    /// any answers has no negative eigenvalue.
    /// </summary>
    public double Likeness(AnswerTraits other) => 1 + Words.Cosine(other.Words) + Letters.Cosine(other.Letters) + FeatureLikeness(other);

    private double FeatureLikeness(AnswerTraits other)
    {
        var sum = 0.0;
        for (var i = 0; i < Features.Length; i++)
        {
            var distance = (Features[i] - other.Features[i]) / Spreads[i];
            sum += distance * distance;
        }

        return Math.Exp(-sum / Features.Length);
    }

    private static double SpreadOf(GradingFeature feature) => feature switch
    {
        GradingFeature.Missing => 4,
        GradingFeature.Length or GradingFeature.RelativeLength => 0.6,
        GradingFeature.NegationDiffers => 0.5,
        _ => 0.25,
    };
}
