using BenchmarkDotNet.Attributes;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Benchmarks.Micro;

/// <summary>Drawing from each distribution, and a key by its popularity.</summary>
public class SamplerBenchmarks
{
    private readonly RandomSource _random = new(1);
    private readonly Sampler _constant = new Constant(1).Compile();
    private readonly Sampler _exponential = new Exponential(1).Compile();
    private readonly Sampler _logNormal = LogNormal.FromMeanAndP99(1, 4).Compile();
    private readonly Sampler _gamma = new Gamma(2, 1).Compile();
    private readonly Sampler _weibull = new Weibull(0.8, 1).Compile();
    private readonly Sampler _pareto = new BoundedPareto(2.5, 0.5, 50).Compile();
    private readonly Sampler _hyperExponential = Mixture.HyperExponential(1, 4).Compile();
    private readonly ZipfSampler _zipf = new(1_000_000, 0.99);

    /// <summary>Constant.</summary>
    [Benchmark]
    public double Constant() => _constant.Next(_random);

    /// <summary>Exponential.</summary>
    [Benchmark(Baseline = true)]
    public double Exponential() => _exponential.Next(_random);

    /// <summary>Log-normal.</summary>
    [Benchmark]
    public double LogNormalOne() => _logNormal.Next(_random);

    /// <summary>Gamma.</summary>
    [Benchmark]
    public double Gamma() => _gamma.Next(_random);

    /// <summary>Weibull.</summary>
    [Benchmark]
    public double Weibull() => _weibull.Next(_random);

    /// <summary>Bounded Pareto.</summary>
    [Benchmark]
    public double BoundedPareto() => _pareto.Next(_random);

    /// <summary>Hyperexponential.</summary>
    [Benchmark]
    public double HyperExponential() => _hyperExponential.Next(_random);

    /// <summary>One of a million keys by Zipf's law.</summary>
    [Benchmark]
    public long Zipf() => _zipf.Next(_random);
}
