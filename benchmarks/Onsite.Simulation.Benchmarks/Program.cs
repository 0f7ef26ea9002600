using System.Globalization;
using Onsite.Simulation.Benchmarks.Micro;
using Onsite.Simulation.Benchmarks.Runs;

// Not a line of BenchmarkDotNet is loaded for a run: its start counts.
if (args is ["run", var name, var customers, var seed])
{
    if (!RunCases.TryMake(name, out var make) || !long.TryParse(customers, CultureInfo.InvariantCulture, out var count) || count < 1 || !ulong.TryParse(seed, CultureInfo.InvariantCulture, out var number))
    {
        Console.Error.WriteLine($"onsite: run CASE CUSTOMERS SEED, where CASE is one of {string.Join(", ", RunCases.Names)}.");
        return 2;
    }

    Console.WriteLine(TimedRun.Of(make, count, number));
    return 0;
}

return MicroBenchmarks.Run(args);
