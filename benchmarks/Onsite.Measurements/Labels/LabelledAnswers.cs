using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Documents;

namespace Onsite.Measurements.Labels;

/// <summary>The answers of benchmarks/answers with the labels of benchmarks/labels.</summary>
internal static class LabelledAnswers
{
    /// <summary>Reads them, in the order of questions and files.</summary>
    /// <param name="root">The folder of the project.</param>
    /// <param name="catalogue">The questions; each has to have labels.</param>
    /// <param name="diagnostics">Receives everything that is wrong, by file and line.</param>
    public static IReadOnlyList<LabelledAnswer> Read(string root, Catalogue catalogue, DiagnosticList diagnostics)
    {
        var folder = Path.Combine(root, "benchmarks", "labels");
        var answers = new List<LabelledAnswer>();
        foreach (var question in catalogue.Questions.OrderBy(q => q.Slug, StringComparer.Ordinal))
        {
            var name = $"benchmarks/labels/{question.Slug}.yaml";
            var path = Path.Combine(folder, question.Slug + ".yaml");
            if (!File.Exists(path))
            {
                diagnostics.Error(LabelCodes.Absent, new SourceLocation(name), "The question has no labelled answers.", "benchmarks/labels/README.md says how they are made.");
            }
            else if (SourceText.ReadFile(path, name, diagnostics) is { } source)
            {
                answers.AddRange(LabelReader.Read(source, question, TextsOf(root, question, diagnostics), diagnostics));
            }
        }

        foreach (var stray in StrayFiles(folder, catalogue))
        {
            diagnostics.Error(LabelCodes.Unknown, new SourceLocation("benchmarks/labels/" + stray), "There is no such question.", "Name the file as the folder of the question.");
        }

        return answers;
    }

    private static Dictionary<string, string> TextsOf(string root, Question question, DiagnosticList diagnostics)
    {
        var folder = Path.Combine(root, "benchmarks", "answers", question.Slug);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md") : [];
        return files
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Source: SourceText.ReadFile(f, $"benchmarks/answers/{question.Slug}/{Path.GetFileName(f)}", diagnostics)))
            .Where(f => f.Source is not null)
            .ToDictionary(f => f.Name, f => f.Source!.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<string> StrayFiles(string folder, Catalogue catalogue) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.yaml").Where(f => catalogue.Questions.All(q => q.Slug != Path.GetFileNameWithoutExtension(f))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        : [];
}
