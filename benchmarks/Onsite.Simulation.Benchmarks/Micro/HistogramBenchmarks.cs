using BenchmarkDotNet.Attributes;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Benchmarks.Micro;

/// <summary>Counting a duration, and reading what was counted.</summary>
[MemoryDiagnoser]
public class HistogramBenchmarks
{
    private const int Durations = 4096;

    private readonly LatencyHistogram _histogram = new();
    private readonly LatencyHistogram _other = new();
    private readonly long[] _durations = new long[Durations];

    /// <summary>Draws durations.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new RandomSource(1);
        for (var i = 0; i < Durations; i++)
        {
            _durations[i] = (long)(1e7 * random.NextExponential());
            _other.Add(_durations[i]);
        }
    }

    /// <summary>Counts.</summary>
    [Benchmark(OperationsPerInvoke = Durations)]
    public void Add()
    {
        foreach (var duration in _durations)
        {
            _histogram.Add(duration);
        }
    }

    /// <summary>Reads a quantile.</summary>
    [Benchmark]
    public double Quantile() => _other.Quantile(0.99);

    /// <summary>Adds one to another.</summary>
    [Benchmark]
    public void Merge() => _histogram.Add(_other);
}
