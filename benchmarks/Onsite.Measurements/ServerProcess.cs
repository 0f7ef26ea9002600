using System.Diagnostics;

namespace Onsite.Measurements;

/// <summary>Onsite as a process of its own, on a port that the system chose.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Announcement = "Onsite is at ";

    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has had.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the server as it is built here.</summary>
    /// <param name="root">The folder of the project.</param>
    /// <param name="data">Where it keeps its database.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="CannotMeasureException">It is not built, it ended, or it said nothing in time.</exception>
    public static Task<ServerProcess> StartBuiltAsync(string root, string data, CancellationToken cancellation)
    {
        var program = Path.Combine(root, "src", "Onsite.Cli", "bin", "Release", "net10.0", "onsite.dll");
        return File.Exists(program)
            ? StartAsync("dotnet", [program, "serve", "--port", "0", "--data", data], root, TimeSpan.FromMinutes(1), cancellation)
            : throw new CannotMeasureException("Onsite is not built here. Start it once with ./run.");
    }

    /// <summary>Starts a command that serves Onsite, and waits until it says where.</summary>
    /// <exception cref="CannotMeasureException">It ended, or said nothing in time.</exception>
    public static async Task<ServerProcess> StartAsync(string file, IEnumerable<string> arguments, string folder, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(file) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start) ?? throw new CannotMeasureException($"'{file}' cannot be started.");
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limit);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                if (line.StartsWith(Announcement, StringComparison.Ordinal))
                {
                    return new ServerProcess(process, new Uri(line[Announcement.Length..]));
                }
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new CannotMeasureException($"'{file}' did not serve within {limit.TotalSeconds} s.");
        }

        throw new CannotMeasureException($"'{file}' ended before it served: {(await errors).Trim()}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
