using Onsite.Content.Files;
using Onsite.Content.Questions;
using Onsite.Content.Text;
using Onsite.Documents;

namespace Onsite.Content.Scenarios.Talk;

/// <summary>Reads the folder <c>talk</c> of a scenario: notes in stages, in a file for each band.</summary>
internal static class TalkReader
{
    public const string FolderName = "talk";

    private const string Heading = "## ";

    private static readonly string[] Stages = [.. ScenarioRules.TalkSections];

    private static readonly string[] Known = [.. Enum.GetValues<AnswerBand>().Select(FileOf)];

    /// <summary>The file with the notes of a band.</summary>
    public static string FileOf(AnswerBand band) => KebabWord.Of(band) + ".md";

    /// <summary>Reads all three; what is missing is reported and empty.</summary>
    public static TalkNotes Read(ContentFolder scenario)
    {
        if (scenario.Enter(FolderName) is not { } folder)
        {
            return new TalkNotes(string.Empty, string.Empty, string.Empty);
        }

        var notes = Enum.GetValues<AnswerBand>().ToDictionary(band => band, band => ReadNotes(folder, band));
        folder.RejectOthers(Known, Known.Contains);
        return new TalkNotes(notes[AnswerBand.Strong], notes[AnswerBand.Middling], notes[AnswerBand.Weak]);
    }

    private static string ReadNotes(ContentFolder folder, AnswerBand band)
    {
        if (folder.Read(FileOf(band)) is not { } file)
        {
            return string.Empty;
        }

        var (fewest, most) = ScenarioRules.TalkWords(band);
        WordCount.Check(file, fewest, most, folder.Log.Diagnostics);
        CheckSections(file, folder.Log.Diagnostics);
        return file.Text.Trim();
    }

    /// <summary>Holds the headings to those of a round: each of them once, in its order, with something under it, and no other.</summary>
    private static void CheckSections(SourceText file, DiagnosticList diagnostics)
    {
        var lines = file.Text.Split('\n');
        var headings = lines.Index().Where(l => l.Item.StartsWith(Heading, StringComparison.Ordinal)).Select(l => (Name: l.Item[Heading.Length..].Trim(), l.Index)).ToList();
        var due = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            var (name, line) = headings[i];
            var at = new SourceLocation(file.File, line + 1, 1);
            var place = Array.IndexOf(Stages, name);
            if (place < 0)
            {
                var near = Spelling.Nearest(name, Stages);
                diagnostics.Error(ContentCodes.UnknownSection, at, $"A round has no stage '{name}'.", near is null ? $"Use {string.Join(", ", Stages)}." : $"Did you mean '{near}'?");
                continue;
            }

            if (place < due)
            {
                diagnostics.Error(ContentCodes.SectionsOutOfOrder, at, $"'{name}' comes twice, or after a later stage.", $"Write each once, in the order {string.Join(", ", Stages)}.");
            }

            due = Math.Max(due, place + 1);
            var end = i + 1 < headings.Count ? headings[i + 1].Index : lines.Length;
            if (WordCount.Of(string.Join('\n', lines[(line + 1)..end])) == 0)
            {
                diagnostics.Error(ContentCodes.TooShort, at, $"Nothing is said under '{name}'.", "Write what a candidate would note in this stage.");
            }
        }

        foreach (var missing in Stages.Where(s => !headings.Exists(h => h.Name == s)))
        {
            diagnostics.Error(ContentCodes.MissingSection, new SourceLocation(file.File), $"The stage '{missing}' is missing.", $"Add a line '{Heading}{missing}' and the notes of that stage.");
        }
    }
}
