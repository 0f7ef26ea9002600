namespace Onsite.Simulation.ClosedForms;

/// <summary>The fastest, second fastest … of several exponential times that know nothing of each other (A. Rényi, 1953): the gap before the k-th is exponential with n - k + 1 of them still running.</summary>
public static class OrderStatistics
{
    /// <summary>The harmonic number: 1 + 1/2 + … + 1/n.</summary>
    public static double Harmonic(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var sum = 0.0;
        for (var i = 1; i <= n; i++)
        {
            sum += 1.0 / i;
        }

        return sum;
    }

    /// <summary>The mean of the k-th smallest of n exponential times: m (1/n + 1/(n-1) + … + 1/(n-k+1)).</summary>
    /// <param name="k">Which, from 1.</param>
    /// <param name="n">Of how many; at least k.</param>
    /// <param name="mean">The mean of each.</param>
    public static double ExponentialMean(int k, int n, double mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(k, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, k);
        return mean * (Harmonic(n) - Harmonic(n - k));
    }
}
