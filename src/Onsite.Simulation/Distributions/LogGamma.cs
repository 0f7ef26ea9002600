namespace Onsite.Simulation.Distributions;

/// <summary>The logarithm of the gamma function, which itself is too large from 171 on: by the recurrence up to 10 and J. Stirling's series from there.</summary>
internal static class LogGamma
{
    private const double Far = 10;

    /// <summary>ln Γ(x) for x above 0.</summary>
    public static double Of(double x)
    {
        var shift = 0.0;
        while (x < Far)
        {
            shift += Math.Log(x);
            x++;
        }

        var inverse = 1 / (x * x);
        var series = ((1.0 / 12) - (inverse * ((1.0 / 360) - (inverse * ((1.0 / 1260) - (inverse * ((1.0 / 1680) - (inverse / 1188)))))))) / x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - shift;
    }
}
