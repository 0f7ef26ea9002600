namespace Onsite.Simulation.Statistics;

/// <summary>Student's t distribution.</summary>
internal static class StudentT
{
    /// <summary>The value that a share of the distribution lies below: inverted by bisection on <see cref="Share"/>, exact to twelve digits.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    /// <param name="degrees">The degrees of freedom, 1 or more.</param>
    public static double Quantile(double share, long degrees)
    {
        if (share < 0.5)
        {
            return -Quantile(1 - share, degrees);
        }

        var (low, high) = (0.0, 1.0);
        while (Share(high, degrees) < share)
        {
            high *= 2;
        }

        while (high - low > 1e-12 * Math.Max(1, high))
        {
            var middle = (low + high) / 2;
            (low, high) = Share(middle, degrees) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    /// <summary>The share of the distribution below a value from 0 on: 1 - I_x(n/2, 1/2) / 2 with x = n / (n + t²).</summary>
    private static double Share(double t, double degrees) => 1 - (IncompleteBeta.Regularized(degrees / (degrees + (t * t)), degrees / 2, 0.5) / 2);
}
