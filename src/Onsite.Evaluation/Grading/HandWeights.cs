namespace Onsite.Evaluation.Grading;

/// <summary>
/// A weighted sum, its weights fixed by hand and fitted to nothing: six tenths for what is said of the reference, two each for letters, likeness and order, so that an answer need not be the reference word for word
/// to get full marks; and a third off where what is matched is denied.
/// </summary>
internal sealed class HandWeights : Regression
{
    private static readonly (GradingFeature Feature, double Weight)[] Weights =
    [
        (GradingFeature.CoverageSpelled, 0.6),
        (GradingFeature.CharacterCoverage, 0.2),
        (GradingFeature.Similarity, 0.2),
        (GradingFeature.Order, 0.2),
        (GradingFeature.DeniedMatches, -0.3),
    ];

    /// <inheritdoc />
    public override Prediction Predict(double[] features)
    {
        var added = new double[features.Length];
        foreach (var (feature, weight) in Weights)
        {
            added[(int)feature] = weight * features[(int)feature];
        }

        return new Prediction(0, added);
    }
}
