using Onsite.Documents;

namespace Onsite.Content.Tests;

/// <summary>A copy of the sample content that a test may break.</summary>
public sealed class SampleContent : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    public SampleContent()
    {
        foreach (var file in RelativeFiles)
        {
            Write(file, File.ReadAllText(Path.Combine(Samples, file)));
        }
    }

    /// <summary>The paths of the sample files, relative to the root and with '/'.</summary>
    public static IReadOnlyList<string> RelativeFiles { get; } =
    [
        .. Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Samples, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public string Root { get; } = Directory.CreateTempSubdirectory("onsite-content-").FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public string Text(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public void Replace(string file, string old, string replacement)
    {
        var text = Text(file);
        text.ShouldContain(old);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(PathOf(file));

    public CatalogueReading Read() => CatalogueReader.Read(Root);

    /// <summary>Reads, and expects one problem and no other.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="file">Where it stands.</param>
    /// <param name="line">A part of the line where it stands; nothing when the whole file is meant.</param>
    public Diagnostic ReadWithOneProblem(string code, string file, string? line = null)
    {
        var problems = Read().Diagnostics;
        var problem = problems.ShouldHaveSingleItem(string.Join('\n', problems));
        problem.Code.ShouldBe(code);
        problem.File.ShouldBe(file);
        if (line is null)
        {
            problem.Line.ShouldBe(0);
        }
        else
        {
            Text(file).Split('\n')[problem.Line - 1].ShouldContain(line);
        }

        return problem;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
