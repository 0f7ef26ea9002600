namespace Onsite.Evaluation.Grading;

/// <summary>
/// Grows extremely randomized trees: at each node a few features are drawn, for each a threshold between its least and greatest value, and the split that leaves the least variance is kept
/// (P. Geurts, D. Ernst and L. Wehenkel, "Extremely randomized trees", 2006).
/// </summary>
internal sealed class TreeGrower(double[][] rows, double[] grades, int[] features, int tried, int leafSize, SeededRandom random)
{
    private readonly int[] _order = new int[rows.Length];
    private readonly int[] _drawn = [.. features];
    private readonly List<RegressionTree.Node> _nodes = [];

    /// <summary>Grows a tree.</summary>
    public RegressionTree Grow()
    {
        for (var i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        _nodes.Clear();
        GrowFrom(0, _order.Length);
        return new RegressionTree([.. _nodes]);
    }

    private int GrowFrom(int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
        {
            sum += grades[_order[i]];
        }

        var mean = sum / (to - from);
        var index = _nodes.Count;
        _nodes.Add(new RegressionTree.Node(-1, 0, -1, -1, mean));
        if (to - from < 2 * leafSize || FindSplit(from, to, sum) is not { } split)
        {
            return index;
        }

        var middle = Partition(from, to, split.Feature, split.Threshold);
        var left = GrowFrom(from, middle);
        var right = GrowFrom(middle, to);
        _nodes[index] = new RegressionTree.Node(split.Feature, split.Threshold, left, right, mean);
        return index;
    }

    private (int Feature, double Threshold)? FindSplit(int from, int to, double sum)
    {
        (int Feature, double Threshold)? best = null;
        var bestGain = 1e-12;
        var examined = 0;
        for (var left = _drawn.Length; left > 0 && examined < tried; left--)
        {
            var pick = random.NextBelow(left);
            var feature = _drawn[pick];
            (_drawn[pick], _drawn[left - 1]) = (_drawn[left - 1], feature);
            var (least, greatest) = RangeOf(feature, from, to);
            if (greatest <= least)
            {
                continue;
            }

            examined++;
            var threshold = least + (random.NextShare() * (greatest - least));
            if (GainOf(feature, threshold, from, to, sum) is { } gain && gain > bestGain)
            {
                bestGain = gain;
                best = (feature, threshold);
            }
        }

        return best;
    }

    private (double Least, double Greatest) RangeOf(int feature, int from, int to)
    {
        double least = double.PositiveInfinity, greatest = double.NegativeInfinity;
        for (var i = from; i < to; i++)
        {
            var value = rows[_order[i]][feature];
            least = Math.Min(least, value);
            greatest = Math.Max(greatest, value);
        }

        return (least, greatest);
    }

    /// <summary>By how much a split lowers the sum of squared distances from the mean; null where a side would be too small.</summary>
    private double? GainOf(int feature, double threshold, int from, int to, double sum)
    {
        var count = 0;
        var leftSum = 0.0;
        for (var i = from; i < to; i++)
        {
            if (rows[_order[i]][feature] <= threshold)
            {
                count++;
                leftSum += grades[_order[i]];
            }
        }

        var rest = to - from - count;
        return count < leafSize || rest < leafSize ? null : (leftSum * leftSum / count) + ((sum - leftSum) * (sum - leftSum) / rest) - (sum * sum / (to - from));
    }

    private int Partition(int from, int to, int feature, double threshold)
    {
        var middle = from;
        for (var i = from; i < to; i++)
        {
            if (rows[_order[i]][feature] <= threshold)
            {
                (_order[i], _order[middle]) = (_order[middle], _order[i]);
                middle++;
            }
        }

        return middle;
    }
}
