using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Onsite.Measurements;

/// <summary>What machine and which state of the project a figure belongs to.</summary>
internal static class Machine
{
    /// <summary>Processor, cores, memory, system and runtime in a line.</summary>
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024);
        return $"{Processor()}, {Environment.ProcessorCount} cores, {memory:0} GiB, {RuntimeInformation.OSDescription.Split('\n')[0]}, {RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>The commit, marked where files differ from it.</summary>
    public static string Commit(string root)
    {
        var commit = Git(root, "rev-parse --short=12 HEAD");
        return commit.Length == 0 ? "unknown" : Git(root, "status --porcelain --untracked-files=no").Length == 0 ? commit : commit + "+changes";
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 2)..] ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Git(string root, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return string.Empty;
        }
    }
}
