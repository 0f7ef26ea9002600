namespace Onsite.Simulation.ClosedForms;

/// <summary>The hit ratios of caches that are small enough to add up all that they can hold, exactly, under independent requests.</summary>
public static class SmallCache
{
    /// <summary>
    /// LRU: the cache holds i1, i2, …, the last used first, with probability Π p(ij) / (1 - p(i1) - … - p(ij-1)) (W. F. King, "Analysis of demand paging algorithms", IFIP 1971).
    /// </summary>
    /// <param name="probabilities">How likely each key is asked for; they add up to 1. At most a dozen.</param>
    /// <param name="capacity">How many the cache holds, less than there are keys.</param>
    public static double Lru(IReadOnlyList<double> probabilities, int capacity)
    {
        double Held(int taken, double left, double there, int depth)
        {
            if (depth == capacity)
            {
                return there;
            }

            var sum = 0.0;
            for (var key = 0; key < probabilities.Count; key++)
            {
                if ((taken & (1 << key)) == 0)
                {
                    var p = probabilities[key];
                    sum += p / left * Held(taken | (1 << key), left - p, there + p, depth + 1);
                }
            }

            return sum;
        }

        return Held(0, 1, 0, 0);
    }

    /// <summary>FIFO and random eviction: the cache holds a set of keys with a probability in proportion to the product of theirs (E. Gelenbe 1973).</summary>
    /// <param name="probabilities">How likely each key is asked for; they add up to 1. At most two dozen.</param>
    /// <param name="capacity">How many the cache holds.</param>
    public static double Fifo(IReadOnlyList<double> probabilities, int capacity)
    {
        var (hits, all) = (0.0, 0.0);
        for (var set = 0; set < 1 << probabilities.Count; set++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)set) != capacity)
            {
                continue;
            }

            var (product, sum) = (1.0, 0.0);
            for (var key = 0; key < probabilities.Count; key++)
            {
                product *= (set & (1 << key)) == 0 ? 1 : probabilities[key];
                sum += (set & (1 << key)) == 0 ? 0 : probabilities[key];
            }

            hits += product * sum;
            all += product;
        }

        return hits / all;
    }
}
