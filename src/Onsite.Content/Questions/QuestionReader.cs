using Onsite.Content.Files;
using Onsite.Content.Text;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Questions;

/// <summary>Reads the folder of a question, and checks what can be checked without looking elsewhere.</summary>
internal static class QuestionReader
{
    private static readonly string[] Files = ["question.yaml", "prompt.md", "rubric.yaml", "model.md"];
    private static readonly string[] Folders = [AnswerReader.FolderName];

    /// <summary>Reads a question. All that is wrong goes into the folder's log.</summary>
    public static QuestionDraft Read(ContentFolder folder)
    {
        var diagnostics = folder.Log.Diagnostics;
        if (!Slug.IsValid(folder.Name))
        {
            diagnostics.Error(ContentCodes.BadSlug, folder.Location, "The folder's name is not made of lower-case words joined by hyphens.", "Rename it, for example to 'charge-once'.");
        }

        var parts = new QuestionParts
        {
            Slug = folder.Name,
            Prompt = ReadMarkdown(folder, "prompt.md", QuestionRules.MinimumPromptWords, QuestionRules.MaximumPromptWords),
            ModelAnswer = ReadMarkdown(folder, "model.md", QuestionRules.MinimumModelWords, QuestionRules.MaximumModelWords),
            Answers = AnswerReader.Read(folder),
            Rubric = ReadRubric(folder),
        };
        folder.RejectOthers([.. Files, .. Folders], Files.Contains, Folders.Contains);

        var draft = folder.Read("question.yaml") is { } source ? QuestionSheetReader.Read(source, parts, folder.Log) : null;
        if (draft is { Question: { } question, Rubric: { } rubric })
        {
            RubricChecks.Run(question, draft.Competencies, rubric, diagnostics);
        }

        return draft ?? new QuestionDraft
        {
            Slug = folder.Name,
            Question = null,
            Rubric = parts.Rubric,
            IdLocation = folder.Location,
            Competencies = [],
            Terms = [],
            Log = folder.Log,
        };
    }

    private static MarkdownText ReadMarkdown(ContentFolder folder, string name, int minimumWords, int maximumWords)
    {
        if (folder.Read(name) is not { } file)
        {
            return MarkdownText.Empty;
        }

        WordCount.Check(file, minimumWords, maximumWords, folder.Log.Diagnostics);
        return MarkdownText.Read(file, folder.Log.Diagnostics);
    }

    private static RubricDraft? ReadRubric(ContentFolder folder) =>
        folder.Read("rubric.yaml") is { } source && RubricReader.Read(source, folder.Log.Diagnostics) is { } rubric
            ? new RubricDraft(rubric, source)
            : null;
}
