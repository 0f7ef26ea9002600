using BenchmarkDotNet.Running;

namespace Onsite.Simulation.Benchmarks.Micro;

/// <summary>The parts of the kernel, one by one.</summary>
internal static class MicroBenchmarks
{
    /// <summary>Runs those that the arguments ask for, as BenchmarkDotNet reads them: <c>--filter *</c> is all.</summary>
    public static int Run(string[] args)
    {
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(args).ToList();
        return summaries.TrueForAll(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
    }
}
