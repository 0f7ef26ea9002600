using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Measurements.Labels;

/// <summary>Reads a file of labels; benchmarks/labels/README.md says what stands in one.</summary>
internal sealed class LabelReader(Question question, IReadOnlyDictionary<string, string> texts, DiagnosticList diagnostics)
{
    private static readonly string[] BandWords = ["strong no hire", "no hire", "hire", "strong hire"];

    private readonly string[] _points = [.. question.Rubric.Points.Select(p => p.Id)];
    private readonly string[] _misconceptions = [.. question.Rubric.Misconceptions.Select(m => m.Id)];

    /// <summary>Reads the labels of the answers to a question.</summary>
    /// <param name="source">The label file.</param>
    /// <param name="question">The question.</param>
    /// <param name="texts">The answers, by their names.</param>
    /// <param name="diagnostics">Receives what is wrong; the answers are fit for use only where it has no errors.</param>
    public static IReadOnlyList<LabelledAnswer> Read(SourceText source, Question question, IReadOnlyDictionary<string, string> texts, DiagnosticList diagnostics) =>
        YamlReader.Read(source, diagnostics) is { } root && MapReader.Open(root, diagnostics, "A file of labels") is { } map
            ? new LabelReader(question, texts, diagnostics).ReadFile(map)
            : [];

    private List<LabelledAnswer> ReadFile(MapReader map)
    {
        var slug = map.RequireText("question", question.Slug, 64);
        if (slug != question.Slug)
        {
            diagnostics.Error(LabelCodes.Unknown, map.LocationOf("question"), $"The file is that of '{question.Slug}' and says '{slug}'.", "Make them the same.");
        }

        var answers = new List<LabelledAnswer>();
        foreach (var node in map.List("answers", required: true))
        {
            if (MapReader.Open(node, diagnostics, "An answer") is { } fields && ReadAnswer(fields) is { } answer)
            {
                if (answers.Exists(a => a.Name == answer.Name))
                {
                    diagnostics.Error(LabelCodes.Twice, fields.LocationOf("answer"), $"The answer '{answer.Name}' stands here twice.", "Make one of the two.");
                    continue;
                }

                answers.Add(answer);
            }
        }

        map.RejectUnknownFields();
        foreach (var name in texts.Keys.Where(n => !answers.Exists(a => a.Name == n)).Order(StringComparer.Ordinal))
        {
            diagnostics.Error(LabelCodes.Absent, map.LocationOf("answers"), $"The answer '{name}' has no labels.", "Label it; where no sentence makes a point, the band is enough.");
        }

        return answers;
    }

    private LabelledAnswer? ReadAnswer(MapReader map)
    {
        var name = map.RequireText("answer", "strong-a", 64);
        var band = (Rating)Array.IndexOf(BandWords, map.RequireWord("band", BandWords));
        var known = texts.TryGetValue(name, out var text);
        if (!known && name.Length > 0)
        {
            diagnostics.Error(LabelCodes.Unknown, map.LocationOf("answer"), $"There is no answer '{name}'.", $"Choose from {string.Join(", ", texts.Keys.Order(StringComparer.Ordinal))}.");
        }

        var labels = new List<SentenceLabel>();
        foreach (var node in map.List("sentences"))
        {
            if (known && MapReader.Open(node, diagnostics, "A sentence") is { } fields)
            {
                ReadSentence(fields, text!, labels);
            }
        }

        map.RejectUnknownFields();
        return known ? new LabelledAnswer(question, name, text!, band, labels) : null;
    }

    private void ReadSentence(MapReader map, string text, List<SentenceLabel> labels)
    {
        var quote = map.RequireText("quote", "The insert decides who goes on.", 1000);
        int? occurrence = map.Find("occurrence") is null ? null : map.RequireInteger("occurrence", 1, 100);
        var start = QuoteFinder.Find(text, quote, occurrence, map.LocationOf("quote"), diagnostics);
        var before = labels.Count;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        ReadIds("full", LabelKind.Full, _points);
        ReadIds("partly", LabelKind.Partly, _points);
        ReadIds("denied", LabelKind.Denied, _points);
        ReadIds("misconception", LabelKind.Misconception, _misconceptions);
        map.RejectUnknownFields();
        if (labels.Count == before)
        {
            diagnostics.Error(DiagnosticCodes.MissingField, map.Location, "The sentence has no label.", "Say what it makes, for example 'full: [" + _points[0] + "]', or leave it out.");
        }

        void ReadIds(string field, LabelKind kind, string[] known)
        {
            if (map.Find(field) is null)
            {
                return;
            }

            foreach (var id in map.RequireWords(field, known))
            {
                if (!ids.Add(kind == LabelKind.Misconception ? "!" + id : id))
                {
                    diagnostics.Error(LabelCodes.Twice, map.LocationOf(field), $"'{id}' has two labels in this sentence.", "Decide for one.");
                }

                labels.Add(new SentenceLabel(start, quote, id, kind));
            }
        }
    }
}
