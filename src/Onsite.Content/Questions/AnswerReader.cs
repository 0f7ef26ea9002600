using Onsite.Content.Files;
using Onsite.Content.Text;

namespace Onsite.Content.Questions;

/// <summary>Reads the sample answers of a question: <c>strong*.md</c>, <c>middling*.md</c> and <c>weak*.md</c> in its folder <c>answers</c>.</summary>
internal static class AnswerReader
{
    public const string FolderName = "answers";

    public static IReadOnlyList<SampleAnswer> Read(ContentFolder question)
    {
        var answers = new List<SampleAnswer>();
        if (question.Enter(FolderName) is not { } folder)
        {
            return answers;
        }

        foreach (var band in Enum.GetValues<AnswerBand>())
        {
            var names = folder.FileNames.Where(name => IsOf(band, name)).ToList();
            if (names.Count == 0)
            {
                folder.Log.Diagnostics.Error(
                    ContentCodes.MissingAnswer,
                    folder.Location,
                    $"There is no {KebabWord.Of(band)} answer.",
                    $"Write one and save it as {FileName(band)}.");
            }

            foreach (var name in names)
            {
                if (folder.Read(name) is { } file)
                {
                    WordCount.Check(file, minimum: 1, QuestionRules.MaximumAnswerWords, folder.Log.Diagnostics);
                    answers.Add(new SampleAnswer(band, name, file.Text.Trim()));
                }
            }
        }

        var expected = Enum.GetValues<AnswerBand>();
        folder.RejectOthers([.. expected.Select(FileName)], isKnownFile: name => expected.Any(band => IsOf(band, name)));
        return answers;
    }

    private static string FileName(AnswerBand band) => KebabWord.Of(band) + ".md";

    private static bool IsOf(AnswerBand band, string name) =>
        name.StartsWith(KebabWord.Of(band), StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal);
}
