using System.Xml.Linq;

namespace Onsite.Architecture.Tests;

/// <summary>The projects of <c>src</c> and who of them may know whom, as the design says.</summary>
internal static class House
{
    public const string Documents = "Onsite.Documents";

    private const string Cli = "Onsite.Cli";
    private const string Server = "Onsite.Server";

    /// <summary>Libraries that somebody could use alone: they know nobody but the documents they read.</summary>
    public static IReadOnlyList<string> Engines { get; } = ["Onsite.Simulation", "Onsite.Checking", "Onsite.Judging", "Onsite.Evaluation"];

    public static string Root { get; } = RepositoryRoot.Path;

    public static string Source { get; } = Path.Combine(Root, "src");

    /// <summary>The projects, each with those that it refers to.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Projects { get; } = Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), References, StringComparer.Ordinal);

    /// <summary>The source files, with '/' and relative to <c>src</c>.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Source, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>Whether a project may know another. A project that the design does not name may know nobody.</summary>
    public static bool MayKnow(string project, string other) => project switch
    {
        Documents => false,
        "Onsite.Content" => other == Documents || Engines.Contains(other),
        "Onsite.Practice" => other is "Onsite.Content" || Engines.Contains(other),
        "Onsite.Storage" or "Onsite.Jobs" => other is "Onsite.Practice" || MayKnow("Onsite.Practice", other),
        Server => other is not (Cli or Server),
        Cli => other is not Cli,
        _ => Engines.Contains(project) && other == Documents,
    };

    private static IReadOnlyList<string> References(string file) =>
        [.. XDocument.Load(file).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))];
}
