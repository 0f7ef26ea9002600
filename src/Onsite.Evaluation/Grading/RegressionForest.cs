namespace Onsite.Evaluation.Grading;

/// <summary>The mean of many trees.</summary>
internal sealed class RegressionForest : Regression
{
    private readonly RegressionTree[] _trees;

    private RegressionForest(RegressionTree[] trees) => _trees = trees;

    /// <summary>Grows a forest.</summary>
    /// <param name="rows">The features of each answer.</param>
    /// <param name="grades">Its grade, from 0 to 1.</param>
    /// <param name="features">Numbers of the features that may be asked for.</param>
    /// <param name="options">How many trees, how large their leaves, and the seed.</param>
    public static RegressionForest Grow(double[][] rows, double[] grades, int[] features, TrainingOptions options)
    {
        var grower = new TreeGrower(rows, grades, features, Math.Max(1, features.Length / 3), options.LeafSize, new SeededRandom(options.Seed));
        var trees = new RegressionTree[options.Trees];
        for (var i = 0; i < trees.Length; i++)
        {
            trees[i] = grower.Grow();
        }

        return new RegressionForest(trees);
    }

    /// <inheritdoc />
    public override Prediction Predict(double[] features)
    {
        var added = new double[features.Length];
        var share = 1.0 / _trees.Length;
        foreach (var tree in _trees)
        {
            tree.Walk(features, added, share);
        }

        return new Prediction(_trees.Average(t => t.Mean), added);
    }
}
