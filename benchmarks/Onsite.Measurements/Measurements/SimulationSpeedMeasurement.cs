using System.Diagnostics;
using System.Globalization;

namespace Onsite.Measurements.Measurements;

/// <summary>How fast the simulator is, beside its peers.</summary>
internal sealed class SimulationSpeedMeasurement : IMeasurement
{
    private const int Rounds = 3;

    private static readonly (string Name, int Customers, double Exact)[] Cases = [("mm1", 1_000_000, 5), ("mm16", 1_000_000, 1.3695896), ("chain", 500_000, 0.019569711)];

    public string Name => "simulation-speed";

    public string About => "M/M/1 (ρ 0.8), M/M/16 (ρ 0.9) and a chain of a balancer, four services, a cache and a store, with every statistic on: CPU seconds of the whole process, the median of three runs, and million events a second of the loop; "
        + "beside a bare C loop (the baseline; the mean alone, no laws, no trace), ns-3 (Debian: libns3-dev, g++) and SimPy (Debian: python3-simpy3), whose figures are missing where they are not installed.";

    public IReadOnlyList<Goal> Goals { get; } = [new("chainCpu", AtMost: 0.40), new("chainLoop", AtLeast: 8), new("worstMeanError", AtMost: 0.05)];

    public async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("onsite-peers-").FullName;
        try
        {
            var peers = Path.Combine(bench.Root, "benchmarks", "peers");
            var ours = Path.Combine(bench.Root, "benchmarks", "Onsite.Simulation.Benchmarks", "bin", "Release", "net10.0", "Onsite.Simulation.Benchmarks.dll");
            var bare = await CompileAsync("gcc", ["-O2", "-o", Path.Combine(folder, "bare"), Path.Combine(peers, "bare_queue.c"), "-lm"], folder, cancellation);
            var ns3 = await CompileAsync("g++", ["-O2", "-o", Path.Combine(folder, "ns3"), Path.Combine(peers, "ns3_queue.cc"), "-lns3-core"], folder, cancellation);
            var figures = new List<Figure>();
            var worst = 0.0;
            foreach (var (name, customers, exact) in Cases)
            {
                string[] arguments = [name, customers.ToString(CultureInfo.InvariantCulture), "1"];
                var own = await RunAsync("dotnet", [ours, "run", .. arguments], cancellation) ?? throw new CannotMeasureException("the program in benchmarks/Onsite.Simulation.Benchmarks did not run; build it with dotnet build -c Release.");
                worst = Math.Max(worst, Math.Abs((own.Mean / exact) - 1));
                figures.AddRange([new(name + "Cpu", own.Cpu, "s"), new(name + "Loop", own.MillionEvents, "million events/s"), new(name + "Mean", own.Mean, "s"), new(name + "Exact", exact, "s")]);
                await AddAsync(figures, name + "ToBareC", own, bare ? Path.Combine(folder, "bare") : null, arguments, cancellation);
                await AddAsync(figures, name + "ToNs3", own, ns3 ? Path.Combine(folder, "ns3") : null, arguments, cancellation);
                await AddAsync(figures, name + "ToSimPy", own, "/usr/bin/python3", [Path.Combine(peers, "simpy_queue.py"), .. arguments], cancellation);
            }

            figures.Add(new("worstMeanError", worst, "share"));
            return figures;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AddAsync(List<Figure> figures, string name, Timing own, string? file, string[] arguments, CancellationToken cancellation)
    {
        if (file is not null && await RunAsync(file, arguments, cancellation) is { } peer)
        {
            figures.Add(new(name, own.Cpu / peer.Cpu, "times its CPU seconds"));
        }
        else
        {
            figures.Add(new(name, 0, "not measured: it is not installed here"));
        }
    }

    private static async Task<bool> CompileAsync(string compiler, string[] arguments, string folder, CancellationToken cancellation) => await OnceAsync(compiler, arguments, folder, cancellation) is not null;

    /// <summary>The median by CPU time.</summary>
    private static async Task<Timing?> RunAsync(string file, string[] arguments, CancellationToken cancellation)
    {
        var timings = new List<Timing>();
        for (var i = 0; i < Rounds; i++)
        {
            if (await OnceAsync(file, arguments, Path.GetTempPath(), cancellation) is not { } run || run.Output.Split(' ') is not [var mean, var seconds, var events, ..])
            {
                return null;
            }

            timings.Add(new Timing(run.Cpu, double.Parse(events, CultureInfo.InvariantCulture) / double.Parse(seconds, CultureInfo.InvariantCulture) / 1e6, double.Parse(mean, CultureInfo.InvariantCulture)));
        }

        return timings.OrderBy(t => t.Cpu).ElementAt(Rounds / 2);
    }

    /// <summary>What it printed and its CPU seconds, as the shell's clock counts them (a process that has ended tells nobody any more); null where it is not there or fails.</summary>
    private static async Task<(string Output, double Cpu)?> OnceAsync(string file, string[] arguments, string folder, CancellationToken cancellation)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%3U %3S'; time \"$@\"", "bash", file, .. arguments]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0 ? (output.Trim(), (await error).TrimEnd().Split('\n')[^1].Split(' ').Sum(s => double.Parse(s, CultureInfo.InvariantCulture))) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private sealed record Timing(double Cpu, double MillionEvents, double Mean);
}
