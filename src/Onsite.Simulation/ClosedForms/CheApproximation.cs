namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// The hit ratio of a cache under independent requests, by its characteristic time: for LRU (H. Che, Y. Tung, Z. Wang, "Hierarchical web caching systems", IEEE JSAC 2002) a key is there if it was asked for within the
/// time t in which as many different keys are asked for as the cache holds, Σ(1 - e^(-p t)) = C; for FIFO and random eviction, which hit equally often (E. Gelenbe, "A unified approach to the evaluation of a class of
/// replacement algorithms", IEEE ToC 1973), p t / (1 + p t) takes the place of 1 - e^(-p t) (C. Fricker, P. Robert, J. Roberts, "A versatile and accurate approximation for LRU cache performance", ITC 2012).
/// An approximation: t is taken as fixed, though it varies; the smaller the cache, the more.
/// </summary>
public static class CheApproximation
{
    private const int Halvings = 200;

    /// <summary>The hit ratio where the least recently used goes.</summary>
    /// <param name="popularity">What is asked for.</param>
    /// <param name="capacity">How many keys the cache holds, above 0.</param>
    public static double Lru(Popularity popularity, double capacity) => HitRatio(popularity, capacity, x => -Math.Exp(-x) + 1);

    /// <summary>The hit ratio where the oldest goes, or any.</summary>
    /// <param name="popularity">What is asked for.</param>
    /// <param name="capacity">How many keys the cache holds, above 0.</param>
    public static double Fifo(Popularity popularity, double capacity) => HitRatio(popularity, capacity, x => x / (1 + x));

    /// <summary>The hit ratio where the most popular keys stay: what no eviction exceeds that does not know the future, and what counting uses comes near to in the long run.</summary>
    /// <param name="popularity">What is asked for.</param>
    /// <param name="capacity">How many keys the cache holds, 0 or more.</param>
    public static double MostPopular(Popularity popularity, double capacity)
    {
        var share = 0.0;
        foreach (var (probability, keys) in popularity.Classes)
        {
            var there = Math.Min(keys, capacity);
            share += probability * there;
            capacity -= there;
        }

        return share;
    }

    /// <summary>
    /// What the approximation of LRU leaves out, to the first order in what was fixed: the time t varies, with the variance of the number of different keys in it, V = Σ e^(-p t) (1 - e^(-p t)), and m = Σ p e^(-p t) as the rate at which that grows; the
    /// mean of t is not where the mean number is C; and a key does not count among the others that push it out. Each is the first term of a Taylor series around t.
    /// </summary>
    /// <param name="popularity">What is asked for.</param>
    /// <param name="capacity">How many keys the cache holds, above 0 and below all.</param>
    /// <returns>What to add to the hit ratio of <see cref="Lru"/>; as an error bar, how far that is from the truth.</returns>
    public static double LruRemainder(Popularity popularity, double capacity)
    {
        ArgumentNullException.ThrowIfNull(popularity);
        var time = CharacteristicTime(popularity, capacity, x => -Math.Exp(-x) + 1);
        double Sum(Func<double, double, double> of) => popularity.Classes.Sum(c => c.Keys * of(c.Probability, Math.Exp(-c.Probability * time)));
        var (growth, bend) = (Sum((p, gone) => p * gone), -Sum((p, gone) => p * p * gone));
        var (variance, variancePerTime) = (Sum((_, gone) => gone * (1 - gone)), Sum((p, gone) => p * gone * ((2 * gone) - 1)));
        var varies = -Sum((p, gone) => p * p * p * gone) * variance / (2 * growth * growth);
        var later = Sum((p, gone) => p * p * gone) * (-growth - (bend * variance / growth) + variancePerTime) / (2 * growth * growth);
        var itself = Sum((p, gone) => p * p * gone * (1 - gone)) / growth;
        return varies + later + itself;
    }

    /// <summary>The characteristic time of FIFO: the unit of the chances that <see cref="FifoCache"/> adds up.</summary>
    internal static double TimeOfFifo(Popularity popularity, double capacity) => CharacteristicTime(popularity, capacity, x => x / (1 + x));

    private static double HitRatio(Popularity popularity, double capacity, Func<double, double> presence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        if (capacity >= popularity.Keys)
        {
            return 1;
        }

        var time = CharacteristicTime(popularity, capacity, presence);
        return popularity.Classes.Sum(c => c.Keys * c.Probability * presence(c.Probability * time));
    }

    /// <summary>Doubles until it is enough, and halves the rest: what is kept grows with the time.</summary>
    private static double CharacteristicTime(Popularity popularity, double capacity, Func<double, double> presence)
    {
        double Kept(double time) => popularity.Classes.Sum(c => c.Keys * presence(c.Probability * time));
        var high = capacity;
        while (Kept(high) < capacity)
        {
            high *= 2;
        }

        var low = 0.0;
        for (var i = 0; i < Halvings && high - low > 1e-12 * high; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Kept(middle) < capacity ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
