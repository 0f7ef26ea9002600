using Onsite.Content.Competencies;
using Onsite.Content.Concepts;
using Onsite.Content.Files;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Documents;

namespace Onsite.Content;

/// <summary>Reads and checks a content folder. Whatever it holds, the end is a catalogue and diagnostics, never an exception.</summary>
public static class CatalogueReader
{
    private const string CompetenciesFile = "competencies.yaml";
    private const string RatingsFile = "ratings.yaml";
    private const string QuestionsFolder = "questions";

    /// <summary>What other libraries read, or editors.</summary>
    private static readonly string[] OtherFolders = ["guidance", "interviews", "labs", "problems", "schema"];

    private static readonly string[] Known = [CompetenciesFile, RatingsFile, DesignRoundReader.FileName, RunProbeReader.FileName, WordFamilies.FileName, ConceptFolderReader.FolderName, QuestionsFolder, ScenarioFolderReader.FolderName, .. OtherFolders];

    /// <summary>Reads everything, and reports every problem at once. A question or a scenario with an error in its folder is left out, and so is a scenario whose question is; the rest is usable.</summary>
    /// <param name="root">The content folder.</param>
    public static CatalogueReading Read(string root)
    {
        var log = new ContentLog();
        if (ContentFolder.OpenRoot(root, log) is not { } folder)
        {
            return new CatalogueReading(Catalogue.Empty, log.Diagnostics);
        }

        var competencies = folder.Read(CompetenciesFile) is { } file ? CompetencyReader.Read(file, log.Diagnostics) : [];
        var ratings = folder.Read(RatingsFile) is { } rules ? RatingRulesReader.Read(rules, log.Diagnostics) : RatingRules.Empty;
        var plan = folder.FileNames.Contains(DesignRoundReader.FileName) && folder.Read(DesignRoundReader.FileName) is { } round ? DesignRoundReader.Read(round, log.Diagnostics) : DesignRoundPlan.None;
        var probes = folder.FileNames.Contains(RunProbeReader.FileName) && folder.Read(RunProbeReader.FileName) is { } asked ? RunProbeReader.Read(asked, log.Diagnostics) : [];
        var families = WordFamilies.Read(folder);
        var concepts = ConceptFolderReader.Read(folder);
        var drafts = ReadQuestions(folder);
        var scenarios = ScenarioFolderReader.ReadAll(folder);
        folder.RejectOthers(Known);

        ReferenceChecks.CheckIds(drafts);
        foreach (var draft in drafts)
        {
            ReferenceChecks.Run(draft, competencies, concepts);
        }

        ScenarioChecks.CheckIds(scenarios);
        foreach (var scenario in scenarios)
        {
            ScenarioChecks.CheckTalk(scenario, drafts);
        }

        ContentLog[] logs = [log, .. drafts.Select(d => d.Log), .. scenarios.Select(s => s.Log)];
        var questions = drafts.Where(d => !d.Log.Diagnostics.HasErrors).Select(d => d.Question!).ToList();
        var catalogue = new Catalogue(
            questions,
            concepts.Usable,
            competencies,
            ratings,
            families,
            scenarios.Select(s => s.Finish()).OfType<DesignScenario>().Where(s => questions.Exists(q => q.Slug == s.TalkQuestion)),
            ContentHash.Of(logs.SelectMany(l => l.Sources)))
        {
            RoundPlan = RoundChecks.Run(plan, competencies, log.Diagnostics, DesignRoundReader.FileName),
            Probes = RoundChecks.Run(probes, competencies, log.Diagnostics, RunProbeReader.FileName),
        };

        // Where the file of competencies could not be read, that is the problem, and not every id that stood in it. Without them no question is usable all the same.
        var follows = competencies.Count == 0 && log.Diagnostics.HasErrors ? ContentCodes.UnknownCompetency : null;
        return new CatalogueReading(catalogue, Join(logs, follows));
    }

    private static IReadOnlyList<QuestionDraft> ReadQuestions(ContentFolder root)
    {
        if (root.Enter(QuestionsFolder) is not { } questions)
        {
            return [];
        }

        questions.RejectOthers([], isKnownFolder: _ => true);
        return
        [
            .. questions.FolderNames
                .AsParallel().AsOrdered()
                .Select(name => questions.Enter(name, new ContentLog()))
                .Select(folder => QuestionReader.Read(folder!)),
        ];
    }

    private static DiagnosticList Join(IEnumerable<ContentLog> logs, string? exceptCode)
    {
        var all = new DiagnosticList();
        foreach (var diagnostic in logs.SelectMany(l => l.Diagnostics).Where(d => d.Code != exceptCode))
        {
            all.Add(diagnostic);
        }

        var sorted = new DiagnosticList();
        foreach (var diagnostic in all.Sorted())
        {
            sorted.Add(diagnostic);
        }

        return sorted;
    }
}
