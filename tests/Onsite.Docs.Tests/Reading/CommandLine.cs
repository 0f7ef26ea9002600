using System.CommandLine.Parsing;

namespace Onsite.Docs.Tests.Reading;

/// <summary>A line of a shell block that runs <c>onsite</c>.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Text">The line as it stands there.</param>
internal sealed record CommandLine(string Document, string Text)
{
    private static readonly string[] ShellMarks = ["|", ">", "<", "2>", "2>>", "&&", "#"];

    /// <summary>The arguments, up to where the shell takes over.</summary>
    public string[] Arguments => [.. CommandLineParser.SplitCommandLine(Text).Skip(1).TakeWhile(w => !ShellMarks.Contains(w))];

    /// <summary>Every such line of the documents.</summary>
    public static IEnumerable<CommandLine> All => Repository.Documents.SelectMany(path => MarkdownPage.Read(path).Fences
        .Where(f => f.Language == "sh")
        .SelectMany(f => f.Text.Split('\n'))
        .Where(line => line.StartsWith("onsite ", StringComparison.Ordinal))
        .Select(line => new CommandLine(path, line)));

    /// <summary>Whether a word stands for what a reader puts in its place: FILE, FOLDER.</summary>
    public static bool IsPlaceholder(string word) => word.Length > 1 && word.All(char.IsAsciiLetterUpper);

    /// <inheritdoc />
    public override string ToString() => $"{Document}: {Text}";
}
