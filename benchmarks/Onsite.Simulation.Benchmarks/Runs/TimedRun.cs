using System.Diagnostics;
using System.Globalization;

namespace Onsite.Simulation.Benchmarks.Runs;

/// <summary>One run with every statistic on, and what it cost.</summary>
internal static class TimedRun
{
    /// <summary>Runs as long as it takes for so many arrivals, and holds the run to its laws.</summary>
    /// <returns>One line as the peers print it (mean time in seconds, seconds of the loop, events), and then the trace hash and the most memory in bytes that the process has had.</returns>
    public static string Of(Func<ulong, RunCase> make, long customers, ulong seed)
    {
        var run = make(seed);
        var began = Stopwatch.GetTimestamp();
        run.Engine.Start();
        run.Engine.RunUntil((long)(customers / run.Rate * 1e9));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        foreach (var node in run.Engine.Nodes)
        {
            if (node.BrokenLaws(run.Engine.Now).FirstOrDefault() is { } law)
            {
                throw new InvalidOperationException(law);
            }
        }

        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{run.Clients.Latency.Mean / 1e9:F9} {seconds:F6} {run.Engine.EventCount} {run.Engine.TraceHash:x16} {process.PeakWorkingSet64}");
    }
}
