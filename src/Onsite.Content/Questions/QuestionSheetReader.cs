using Onsite.Content.Files;
using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Evaluation;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Questions;

/// <summary>Reads <c>question.yaml</c> and joins it with the rest of its folder.</summary>
internal static class QuestionSheetReader
{
    public static QuestionDraft? Read(SourceText source, QuestionParts parts, ContentLog log)
    {
        var diagnostics = log.Diagnostics;
        if (YamlReader.Read(source, diagnostics) is not { } root || MapReader.Open(root, diagnostics, "A question") is not { } map)
        {
            return null;
        }

        var levels = Words<Level>(map, "levels");
        var competencies = map.Texts("competencies", minimum: 1, maximum: 12, maximumLength: Slug.MaximumLength);
        var terms = map.Texts("terms", minimum: 1, maximum: 40, maximumLength: Slug.MaximumLength);
        RejectRepeated(competencies, "competencies", diagnostics);
        RejectRepeated(terms, "terms", diagnostics);
        var kind = KebabWord.Parse<QuestionKind>(map.RequireWord("kind", KebabWord.All<QuestionKind>()));
        var question = new Question
        {
            Slug = parts.Slug,
            Id = ReadId(map, diagnostics),
            Title = map.RequireText("title", "Forty-one customers, charged twice", QuestionRules.MaximumTitleLength),
            Kind = kind,
            Rounds = Words<RoundKind>(map, "rounds"),
            Levels = levels,
            Difficulty = map.RequireInteger("difficulty", QuestionRules.MinimumDifficulty, QuestionRules.MaximumDifficulty),
            Minutes = map.RequireInteger("minutes", QuestionRules.MinimumMinutes, QuestionRules.MaximumMinutes),
            Competencies = [.. competencies.Select(c => c.Text)],
            Why = map.RequireText("why", "Load, latency and money meet here."),
            Framework = Plain(map.Texts("framework", QuestionRules.MinimumFrameworkSteps, QuestionRules.MaximumFrameworkSteps)),
            Facts = [.. map.TextMap("facts").Select(f => new Fact(f.Key, f.Value))],
            Assume = Plain(map.Texts("assume")),
            Terms = [.. terms.Select(t => t.Text)],
            LookFor = ReadLookFor(map, levels, diagnostics),
            Mistakes = Plain(map.Texts("mistakes", minimum: 1)),
            Tips = Plain(map.Texts("tips", minimum: 1)),
            FollowUps = Plain(map.Texts("followUps", minimum: 1)),
            Sources = Plain(map.Texts("sources")),
            Demands = map.Find("demands") is null ? null : DemandReader.Read(map, [kind], diagnostics),
            Prompt = parts.Prompt,
            ModelAnswer = parts.ModelAnswer,
            Answers = parts.Answers,
            Rubric = parts.Rubric?.Rubric ?? new Rubric([], []),
            RubricRevision = parts.Rubric is { } rubric ? ContentHash.Of(rubric.Source)[..12] : string.Empty,
        };
        map.RejectUnknownFields();
        return new QuestionDraft
        {
            Slug = parts.Slug,
            Question = question,
            Rubric = parts.Rubric,
            IdLocation = map.LocationOf("id"),
            Competencies = competencies,
            Terms = terms,
            Log = log,
        };
    }

    private static string ReadId(MapReader map, DiagnosticList diagnostics)
    {
        var id = map.RequireText("id", "q-charge-once", Slug.MaximumLength);
        if (id.Length > 0 && !(id.StartsWith(QuestionRules.IdPrefix, StringComparison.Ordinal) && Slug.IsValid(id)))
        {
            diagnostics.Error(
                ContentCodes.BadSlug,
                map.LocationOf("id"),
                $"The id '{id}' is not '{QuestionRules.IdPrefix}' and lower-case words joined by hyphens.",
                "Write it like 'q-charge-once'.");
        }

        return id;
    }

    private static Dictionary<Level, string> ReadLookFor(MapReader map, List<Level> levels, DiagnosticList diagnostics)
    {
        var result = new Dictionary<Level, string>();
        if (map.Require("lookFor", "a map from level to sentence") is not { } node || MapReader.Open(node, diagnostics, "'lookFor'") is not { } lookFor)
        {
            return result;
        }

        foreach (var level in Enum.GetValues<Level>())
        {
            var word = KebabWord.Of(level);
            var text = lookFor.OptionalText(word, 1000);
            if (text is null && levels.Contains(level))
            {
                diagnostics.Error(ContentCodes.LookForLevels, node.Location, $"'lookFor' says nothing of level {word}, which the question is for.", $"Add '{word}: …', or take {word} out of 'levels'.");
            }
            else if (text is not null && levels.Count > 0 && !levels.Contains(level))
            {
                diagnostics.Error(ContentCodes.LookForLevels, lookFor.LocationOf(word), $"'lookFor' speaks of level {word}, which the question is not for.", $"Delete it, or add {word} to 'levels'.");
            }
            else if (text is not null)
            {
                result[level] = text;
            }
        }

        lookFor.RejectUnknownFields();
        return result;
    }

    private static void RejectRepeated(IReadOnlyList<LocatedText> texts, string field, DiagnosticList diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, at) in texts.Where(t => t.Text.Length > 0 && !seen.Add(t.Text)))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, at, $"'{text}' stands twice in '{field}'.", "Keep one.");
        }
    }

    private static List<TEnum> Words<TEnum>(MapReader map, string field)
        where TEnum : struct, Enum => [.. map.RequireWords(field, KebabWord.All<TEnum>()).Select(KebabWord.Parse<TEnum>).Order()];

    private static List<string> Plain(IReadOnlyList<LocatedText> texts) => [.. texts.Select(t => t.Text)];
}
