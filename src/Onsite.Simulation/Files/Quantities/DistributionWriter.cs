using System.Globalization;
using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Files.Quantities;

/// <summary>Writes distributions as <see cref="DistributionText"/> reads them. What is read again differs in the last figures at the most, where a log-normal has to be found again from its mean and 99th percentile.</summary>
public static class DistributionWriter
{
    private const double Z99 = 2.3263478740408408;

    /// <summary>Writes a distribution.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="unit">What its amounts measure.</param>
    /// <exception cref="ArgumentException">Files have no word for it.</exception>
    public static string Write(Distribution distribution, Unit unit)
    {
        string Amount(double value) => QuantityWriter.Write(value, unit);
        string Bare(double value) => QuantityWriter.Write(value, Unit.None);
        return distribution switch
        {
            Constant constant => unit == Unit.Duration && constant.Mean > 0 ? $"constant({Amount(constant.Mean)})" : Amount(constant.Mean),
            Exponential exponential => $"exponential({Amount(exponential.Mean)})",
            LogNormal logNormal when logNormal.Sigma <= Z99 => Tailed(logNormal, unit),
            Uniform uniform => $"uniform({Amount(uniform.Low)}, {Amount(uniform.High)})",
            Gamma gamma => $"gamma(mean {Amount(gamma.Mean)}, shape {Bare(gamma.Shape)})",
            Weibull weibull => $"weibull(scale {Amount(weibull.Scale)}, shape {Bare(weibull.Shape)})",
            BoundedPareto pareto => $"pareto(min {Amount(pareto.Low)}, max {Amount(pareto.High)}, exponent {Bare(pareto.Exponent)})",
            Mixture mixture => $"mixture({string.Join(", ", mixture.Parts.Select(p => $"{QuantityWriter.Write(p.Probability, Unit.Share)}: {Write(p.Of, unit)}"))})",
            _ => throw new ArgumentException($"Files have no word for {distribution}.", nameof(distribution)),
        };
    }

    private static string Tailed(LogNormal distribution, Unit unit)
    {
        var (mean, p99) = (distribution.Mean, Math.Exp(distribution.Mu + (Z99 * distribution.Sigma)));
        var (roundMean, roundP99) = (Rounded(mean), Rounded(p99));
        var usual = QuantityWriter.Write(roundMean, unit);
        if (unit == Unit.Duration && Math.Abs(roundP99 - (DistributionText.DefaultTail * roundMean)) <= 1e-11 * roundP99)
        {
            return usual;
        }

        return $"lognormal(mean {usual}, p99 {QuantityWriter.Write(Math.Clamp(roundP99, roundMean, roundMean * LogNormal.LargestTail), unit)})";
    }

    /// <summary>Thirteen figures of a number: what is behind them comes from logarithms and powers, and was not written by anybody.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G13", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
