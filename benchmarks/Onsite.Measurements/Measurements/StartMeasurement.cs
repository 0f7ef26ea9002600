using System.Diagnostics;

namespace Onsite.Measurements.Measurements;

/// <summary>How long it takes from a bare clone, and from a built one, to the first page.</summary>
internal sealed class StartMeasurement : IMeasurement
{
    private const int WarmRuns = 5;

    public string Name => "start";

    public string About => "From './run' to the first page: in a bare clone (with packages to install and everything to build), and again when it is built; baseline: 'dotnet --version' as a process.";

    public IReadOnlyList<Goal> Goals { get; } = [new("warm", AtMost: 4)];

    public async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("onsite-start-").FullName;
        try
        {
            await RunAsync("git", ["clone", "--quiet", bench.Root, Path.Combine(folder, "clone")], folder, cancellation);
            var cold = await TimeAsync(folder, TimeSpan.FromMinutes(10), cancellation);
            var warm = new double[WarmRuns];
            for (var i = 0; i < WarmRuns; i++)
            {
                warm[i] = await TimeAsync(folder, TimeSpan.FromMinutes(1), cancellation);
            }

            Array.Sort(warm);
            var baseline = new double[WarmRuns];
            for (var i = 0; i < WarmRuns; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await RunAsync("dotnet", ["--version"], folder, cancellation);
                baseline[i] = Stopwatch.GetElapsedTime(began).TotalSeconds;
            }

            Array.Sort(baseline);
            var median = Percentiles.Of(warm, 0.5);
            return [new("cold", cold, "s"), new("warm", median, "s"), new("warmWorst", warm[^1], "s"), new("baseline", Percentiles.Of(baseline, 0.5), "s"), new("ratioToBaseline", median / Percentiles.Of(baseline, 0.5), "times")];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Seconds from the start of the script to the last byte of the first page.</summary>
    private static async Task<double> TimeAsync(string folder, TimeSpan limit, CancellationToken cancellation)
    {
        var clone = Path.Combine(folder, "clone");
        var began = Stopwatch.GetTimestamp();
        using var server = await ServerProcess.StartAsync("bash", [Path.Combine(clone, "run"), "--port", "0", "--data", Path.Combine(folder, "data")], clone, limit, cancellation);
        using var client = new HttpClient();
        var page = await client.GetStringAsync(server.Address, cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return page.Contains("<title>Onsite</title>", StringComparison.Ordinal) ? seconds : throw new CannotMeasureException("The first page is not Onsite's: the front end was not built.");
    }

    private static async Task RunAsync(string file, string[] arguments, string folder, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new CannotMeasureException($"'{file} {string.Join(' ', arguments)}' failed: {(await error).Trim()}");
        }
    }
}
