namespace Onsite.Simulation.Random;

/// <summary>How many of n independent trials succeed: exact where few do, by the normal distribution where that is as good.</summary>
internal static class Binomial
{
    private const int Few = 48;
    private const double NormalFrom = 30;

    /// <summary>Draws how many of n trials succeed.</summary>
    /// <param name="n">Trials, 0 or more.</param>
    /// <param name="probability">Of each to succeed, from 0 to 1.</param>
    /// <param name="random">Where it draws from.</param>
    public static long Next(long n, double probability, RandomSource random)
    {
        if (n <= 0 || probability <= 0)
        {
            return 0;
        }

        if (probability >= 1)
        {
            return n;
        }

        if (probability > 0.5)
        {
            return n - Next(n, 1 - probability, random);
        }

        if (n <= Few)
        {
            return Trials(n, probability, random);
        }

        var mean = n * probability;
        return mean < NormalFrom
            ? Gaps(n, probability, random)
            : Math.Clamp((long)Math.Round(mean + (Math.Sqrt(mean * (1 - probability)) * random.NextNormal())), 0, n);
    }

    private static long Trials(long n, double probability, RandomSource random)
    {
        var successes = 0L;
        for (var i = 0L; i < n; i++)
        {
            successes += random.NextBoolean(probability) ? 1 : 0;
        }

        return successes;
    }

    /// <summary>Goes from one success to the next: the failures between are geometric (L. Devroye, "Non-Uniform Random Variate Generation", 1986, section X.4).</summary>
    private static long Gaps(long n, double probability, RandomSource random)
    {
        var scale = -1 / Math.Log(1 - probability);
        var (successes, at) = (0L, 0.0);
        while (true)
        {
            at += Math.Floor(random.NextExponential() * scale) + 1;
            if (at > n)
            {
                return successes;
            }

            successes++;
        }
    }
}
