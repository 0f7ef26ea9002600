using BenchmarkDotNet.Attributes;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Benchmarks.Micro;

/// <summary>Random numbers, and the platform's beside them.</summary>
public class GeneratorBenchmarks
{
    private readonly RandomSource _random = new(1);
    private readonly System.Random _platform = new(1);

    /// <summary>Sixty-four bits.</summary>
    [Benchmark]
    public ulong Bits() => _random.NextUInt64();

    /// <summary>From 0 to 1.</summary>
    [Benchmark]
    public double Share() => _random.NextDouble();

    /// <summary>Exponential, by the ziggurat.</summary>
    [Benchmark]
    public double Exponential() => _random.NextExponential();

    /// <summary>Normal, by the ziggurat.</summary>
    [Benchmark]
    public double Normal() => _random.NextNormal();

    /// <summary>From 0 to 1, by the platform's seeded generator.</summary>
    [Benchmark(Baseline = true)]
#pragma warning disable CA5394 // It is here to be compared with.
    public double Platform() => _platform.NextDouble();
#pragma warning restore CA5394
}
