namespace Onsite.Simulation.ClosedForms;

/// <summary>The hit ratio of one key in a cache that evicts nothing and lets values expire, for Poisson requests (Y. T. Hou et al., "Expiration-based caching", IEEE ToC 2003; N. C. Fofack et al., "Analysis of TTL-based cache networks", 2012). Exact.</summary>
public static class ExpiringCache
{
    /// <summary>Where every hit lets the value live as long again: a request hits if the one before was less than a lifetime ago, 1 - E[e^(-λT)].</summary>
    /// <param name="rate">Requests for the key in a unit of time.</param>
    /// <param name="lifetime">The mean lifetime.</param>
    /// <param name="jitter">By which share each lifetime is longer or shorter, evenly.</param>
    public static double Renewed(double rate, double lifetime, double jitter = 0)
    {
        var (x, spread) = (rate * lifetime, rate * lifetime * jitter);
        return 1 - (Math.Exp(-x) * (spread == 0 ? 1 : Math.Sinh(spread) / spread));
    }

    /// <summary>Where a value lives from the miss that brought it: a miss, and λE[T] hits after it, λE[T] / (1 + λE[T]), whatever the lifetimes are like.</summary>
    /// <param name="rate">Requests for the key in a unit of time.</param>
    /// <param name="lifetime">The mean lifetime.</param>
    public static double NotRenewed(double rate, double lifetime) => rate * lifetime / (1 + (rate * lifetime));
}
