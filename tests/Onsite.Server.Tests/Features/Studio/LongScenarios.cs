namespace Onsite.Server.Tests.Features.Studio;

/// <summary>Scenarios whose runs take longer than any test waits: <c>hours</c> has ten of them, and <c>endless</c> as many requests as a file can ask for as well.</summary>
internal static class LongScenarios
{
    private const string Profile = "- {for: 30 s, rate: 100/s}";

    /// <summary>Adds them to a content folder, made from one that is there.</summary>
    public static void AddTo(string content, string slug)
    {
        foreach (var (name, profile) in new[] { ("endless", "- {for: 10 h, rate: 100M/s}"), ("hours", "- {for: 10 h, rate: 100/s}") })
        {
            Copy(Path.Combine(content, "scenarios", slug), Path.Combine(content, "scenarios", name), text =>
                text.Replace(Profile, profile, StringComparison.Ordinal).Replace("s-monday-reports", $"s-{name}", StringComparison.Ordinal));
        }
    }

    private static void Copy(string from, string to, Func<string, string> change)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), change(File.ReadAllText(file)));
        }

        foreach (var folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)), change);
        }
    }
}
