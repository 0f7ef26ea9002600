namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// The hit ratio of a cache that drops the oldest key, or any, under independent requests, exactly: it holds a set of keys with a probability in proportion to the product of theirs (W. F. King 1971, E. Gelenbe 1973), so that it misses with
/// (C + 1) e(C + 1) / e(C), where e(k) is the k-th elementary symmetric polynomial of the probabilities.
/// </summary>
public static class FifoCache
{
    /// <summary>
    /// The hit ratio. With weights p t, e(k) is in proportion to the probability that k of independent tries succeed whose odds these are; t is chosen so that C of them do on average, where nothing is too small to be computed.
    /// It takes time in proportion to keys times capacity.
    /// </summary>
    /// <param name="popularity">What is asked for; some ten thousand keys at the most.</param>
    /// <param name="capacity">How many keys the cache holds, 1 or more.</param>
    public static double HitRatio(Popularity popularity, int capacity)
    {
        ArgumentNullException.ThrowIfNull(popularity);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (capacity >= popularity.Keys)
        {
            return 1;
        }

        var time = CheApproximation.TimeOfFifo(popularity, capacity);
        var succeed = new double[capacity + 2];
        succeed[0] = 1;
        foreach (var (probability, keys) in popularity.Classes)
        {
            var chance = probability * time / (1 + (probability * time));
            for (var key = 0; key < keys; key++)
            {
                for (var k = capacity + 1; k > 0; k--)
                {
                    succeed[k] += chance * (succeed[k - 1] - succeed[k]);
                }

                succeed[0] *= 1 - chance;
            }
        }

        return 1 - ((capacity + 1) / time * succeed[capacity + 1] / succeed[capacity]);
    }
}
