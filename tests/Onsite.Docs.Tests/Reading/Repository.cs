namespace Onsite.Docs.Tests.Reading;

/// <summary>The files that the documents speak of.</summary>
internal static class Repository
{
    private static readonly HashSet<string> NotOurs = new(StringComparer.Ordinal) { ".git", ".onsite", "bin", "obj", "node_modules", "dist", "TestResults", "test-results", "playwright-report" };

    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = RepositoryRoot.Path;

    /// <summary>Every Markdown file, by its path from the root.</summary>
    public static IReadOnlyList<string> MarkdownFiles { get; } = [.. Find(Root).Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Those that explain the project, rather than being content or data of tests.</summary>
    public static IReadOnlyList<string> Documents { get; } = [.. MarkdownFiles.Where(p => !p.Contains('/', StringComparison.Ordinal) || p.StartsWith("docs/", StringComparison.Ordinal))];

    /// <summary>The full path of a path from the root.</summary>
    public static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>Whether a file or folder is there.</summary>
    public static bool Has(string path) => File.Exists(Full(path)) || Directory.Exists(Full(path));

    private static IEnumerable<string> Find(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Concat(Directory.EnumerateDirectories(folder).Where(d => !NotOurs.Contains(Path.GetFileName(d))).SelectMany(Find));
}
