using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

/// <summary>The rubrics, concepts and sample answers that ship, read as the product reads them.</summary>
internal static class Shipped
{
    private static readonly string Root = Path.Combine(RepositoryRoot.Path, "content");

    /// <summary>Every concept.</summary>
    public static IReadOnlyList<Concept> Concepts { get; } = [.. Files("concepts", "*.yaml").SelectMany(file => Sound(d => ConceptReader.Read(Source(file), d)))];

    /// <summary>The lexicon made of them.</summary>
    public static Lexicon Lexicon { get; } = new(
        Concepts,
        Sound(d => WordFamilyReader.Read(Source(Path.Combine(Root, "words.yaml")), d)).Select(family => (IReadOnlyList<string>)[.. family.Select(w => w.Text.Trim())]));

    /// <summary>Every question, in the order of the folders.</summary>
    public static IReadOnlyList<ShippedQuestion> Questions { get; } = [.. Directory.GetDirectories(Path.Combine(Root, "questions")).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>A report, or the first of several problems, of what has to be without one.</summary>
    private static T Sound<T>(Func<DiagnosticList, T> read)
    {
        var diagnostics = new DiagnosticList();
        var result = read(diagnostics);
        diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return result;
    }

    private static ShippedQuestion Read(string folder)
    {
        var topic = Sound(d => MapReader.Open(YamlReader.Read(Source(Path.Combine(folder, "question.yaml")), d)!, d, "A question")!.RequireText("title", "…"))
            + "\n" + File.ReadAllText(Path.Combine(folder, "prompt.md"));
        var rubric = Sound(d => RubricReader.Read(Source(Path.Combine(folder, "rubric.yaml")), d)!);
        return new ShippedQuestion(
            Path.GetFileName(folder),
            rubric,
            Sound(d => AnswerEvaluator.Compile(rubric, topic, Lexicon, d)),
            Directory.GetFiles(Path.Combine(folder, "answers"), "*.md").Order(StringComparer.Ordinal).ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText));
    }

    private static SourceText Source(string file) => new(Path.GetFileName(file), File.ReadAllText(file));

    private static IEnumerable<string> Files(string folder, string pattern) => Directory.GetFiles(Path.Combine(Root, folder), pattern).Order(StringComparer.Ordinal);
}

/// <summary>A question that ships.</summary>
/// <param name="Slug">Its folder.</param>
/// <param name="Rubric">Its rubric.</param>
/// <param name="Evaluator">The evaluator of its rubric.</param>
/// <param name="Answers">Its sample answers by name: strong, middling, weak.</param>
internal sealed record ShippedQuestion(string Slug, Rubric Rubric, AnswerEvaluator Evaluator, IReadOnlyDictionary<string, string> Answers);
