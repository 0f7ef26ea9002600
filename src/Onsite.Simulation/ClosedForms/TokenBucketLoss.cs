namespace Onsite.Simulation.ClosedForms;

/// <summary>
/// A token bucket with Poisson calls. What is missing from the bucket falls at its rate and grows by one with each call that passes: that is the work in an M/D/1 queue with as many places as the burst, whose service time is that of one token.
/// With π₀ the share of departures of that queue that leave it empty, its loss is 1 - 1 / (π₀ + ρ) (D. Gross et al., "Fundamentals of Queueing Theory", 4th ed. 2008, section 5.1.8).
/// </summary>
public static class TokenBucketLoss
{
    /// <summary>The share of calls that is refused.</summary>
    /// <param name="callRate">Calls in a unit of time.</param>
    /// <param name="tokenRate">Tokens in a unit of time.</param>
    /// <param name="burst">Tokens that the bucket holds, a whole number from 1 on.</param>
    public static double Of(double callRate, double tokenRate, int burst)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(burst, 1);
        var load = callRate / tokenRate;
        var during = new double[burst + 1];
        during[0] = Math.Exp(-load);
        for (var j = 1; j <= burst; j++)
        {
            during[j] = during[j - 1] * load / j;
        }

        var left = new double[burst];
        left[0] = 1;
        for (var j = 0; j < burst - 1; j++)
        {
            var next = left[j] - (left[0] * during[j]);
            for (var i = 1; i <= j; i++)
            {
                next -= left[i] * during[j - i + 1];
            }

            left[j + 1] = next / during[0];
        }

        return 1 - (1 / ((1 / left.Sum()) + load));
    }
}
