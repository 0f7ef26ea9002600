using Onsite.Content.Files;
using Onsite.Content.Scenarios.Talk;
using Onsite.Content.Text;
using Onsite.Documents;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Content.Scenarios;

/// <summary>Reads the folder of a scenario, and checks what can be checked without looking elsewhere. It runs nothing: what a run has to show is for <see cref="Verdicts.ScenarioVerdicts"/>.</summary>
internal static class ScenarioFolderReader
{
    /// <summary>The folder of all scenarios. Content may do without it.</summary>
    public const string FolderName = "scenarios";

    private const string BriefFile = "brief.md";
    private const string ScenarioFile = "scenario.yaml";

    private static readonly string[] Known = [RoundReader.FileName, BriefFile, ScenarioFile, .. Enum.GetValues<DesignBand>().Select(FileOf), TalkReader.FolderName];

    /// <summary>The file with the design of a band.</summary>
    public static string FileOf(DesignBand band) => $"{KebabWord.Of(band)}.design.yaml";

    /// <summary>Reads every scenario of a content folder, each with a log of its own.</summary>
    public static IReadOnlyList<ScenarioDraft> ReadAll(ContentFolder root)
    {
        if (!root.FolderNames.Contains(FolderName) || root.Enter(FolderName) is not { } scenarios)
        {
            return [];
        }

        scenarios.RejectOthers([], isKnownFolder: _ => true);
        return [.. scenarios.FolderNames.AsParallel().AsOrdered().Select(name => Read(scenarios.Enter(name, new ContentLog())!))];
    }

    private static ScenarioDraft Read(ContentFolder folder)
    {
        var diagnostics = folder.Log.Diagnostics;
        if (!Slug.IsValid(folder.Name))
        {
            diagnostics.Error(ContentCodes.BadSlug, folder.Location, "The folder's name is not made of lower-case words joined by hyphens.", "Rename it, for example to 'social-feed'.");
        }

        var draft = new ScenarioDraft
        {
            Slug = folder.Name,
            Location = folder.Location,
            Sheet = folder.Read(RoundReader.FileName) is { } sheet ? RoundReader.Read(sheet, diagnostics) : null,
            Brief = ReadBrief(folder),
            Scenario = ReadScenario(folder),
            Designs = ReadDesigns(folder),
            Talk = TalkReader.Read(folder),
            Log = folder.Log,
        };
        folder.RejectOthers(Known, Known.Contains, Known.Contains);
        ScenarioChecks.Run(draft);
        return draft;
    }

    private static MarkdownText ReadBrief(ContentFolder folder)
    {
        if (folder.Read(BriefFile) is not { } file)
        {
            return MarkdownText.Empty;
        }

        WordCount.Check(file, ScenarioRules.MinimumBriefWords, ScenarioRules.MaximumBriefWords, folder.Log.Diagnostics);
        return MarkdownText.Read(file, folder.Log.Diagnostics);
    }

    private static (Scenario Scenario, SourceText Source)? ReadScenario(ContentFolder folder)
    {
        if (folder.Read(ScenarioFile) is not { } source || ScenarioReader.Read(source, folder.Log.Diagnostics) is not { } scenario)
        {
            return null;
        }

        var at = new SourceLocation(source.File);
        if (scenario.Id.Length > 0 && !(scenario.Id.StartsWith(ScenarioRules.IdPrefix, StringComparison.Ordinal) && Slug.IsValid(scenario.Id)))
        {
            folder.Log.Diagnostics.Error(ContentCodes.BadSlug, at, $"The id '{scenario.Id}' is not '{ScenarioRules.IdPrefix}' and lower-case words joined by hyphens.", "Write it like 's-social-feed'.");
        }

        if (scenario.Brief != BriefFile)
        {
            folder.Log.Diagnostics.Error(DiagnosticCodes.MissingField, at, $"The scenario does not name '{BriefFile}'.", $"Write 'brief: {BriefFile}'.");
        }

        if (scenario.Budget is null)
        {
            folder.Log.Diagnostics.Error(DiagnosticCodes.MissingField, at, "The scenario has no budget: nothing could be overbuilt.", "Add it, for example 'budget: 2600 USD/month'.");
        }

        return (scenario, source);
    }

    private static Dictionary<DesignBand, (Design Design, SourceText Source)> ReadDesigns(ContentFolder folder)
    {
        var designs = new Dictionary<DesignBand, (Design Design, SourceText Source)>();
        foreach (var band in Enum.GetValues<DesignBand>())
        {
            if (folder.Read(FileOf(band)) is { } source && DesignReader.Read(source, folder.Log.Diagnostics) is { } design)
            {
                designs[band] = (design, source);
            }
        }

        return designs;
    }
}
