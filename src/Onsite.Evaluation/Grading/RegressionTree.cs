namespace Onsite.Evaluation.Grading;

/// <summary>A tree of questions "is this feature at most that?", each leaf the mean grade of the answers that came there.</summary>
internal sealed class RegressionTree(IReadOnlyList<RegressionTree.Node> nodes)
{
    /// <summary>The mean of all answers.</summary>
    public double Mean => nodes[0].Mean;

    /// <summary>Walks down the tree and gives each step from a mean to the next to the feature that was asked for (A. Saabas, "Interpreting random forests", 2014): their sum and the root's mean are the leaf's.</summary>
    /// <param name="features">The answer.</param>
    /// <param name="added">Receives the steps, added to what is there, times <paramref name="share"/>.</param>
    /// <param name="share">What the tree counts among others.</param>
    public void Walk(double[] features, double[] added, double share)
    {
        var at = nodes[0];
        while (at.Feature >= 0)
        {
            var next = nodes[features[at.Feature] <= at.Threshold ? at.Left : at.Right];
            added[at.Feature] += share * (next.Mean - at.Mean);
            at = next;
        }
    }

    /// <summary>A question or a leaf.</summary>
    /// <param name="Feature">What is asked for; -1 at a leaf.</param>
    /// <param name="Threshold">Up to here the answer goes left.</param>
    /// <param name="Left">Where it goes then.</param>
    /// <param name="Right">Where it goes otherwise.</param>
    /// <param name="Mean">The mean grade of the answers that came here.</param>
    internal readonly record struct Node(int Feature, double Threshold, int Left, int Right, double Mean);
}
