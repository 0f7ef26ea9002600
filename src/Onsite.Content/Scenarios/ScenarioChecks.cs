using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Simulation.Assembly;

namespace Onsite.Content.Scenarios;

/// <summary>Holds the files of a scenario to each other and to the rest of the content.</summary>
internal static class ScenarioChecks
{
    /// <summary>Checks a scenario within its folder: that its designs fit it, and that its sheet names what there is.</summary>
    public static void Run(ScenarioDraft draft)
    {
        if (draft.Scenario is not { } scenario)
        {
            return;
        }

        // What is wrong with a file is said already. Where it cannot be read, it need not be held to others as well.
        var diagnostics = draft.Log.Diagnostics;
        var isSound = !diagnostics.Any(d => d.Severity == Severity.Error && d.File == scenario.Source.File);
        foreach (var (band, (design, source)) in draft.Designs.OrderBy(d => d.Key))
        {
            if (!isSound || diagnostics.Any(d => d.Severity == Severity.Error && d.File == source.File))
            {
                continue;
            }

            var own = new DiagnosticList();
            Blueprint.Create(scenario.Scenario, design, own);
            foreach (var problem in own)
            {
                diagnostics.Add(problem.File == source.File ? problem : problem with { Message = $"With {ScenarioFolderReader.FileOf(band)}: {problem.Message}" });
            }
        }

        if (isSound && draft.Sheet is { } sheet)
        {
            CheckMisses(sheet, scenario.Scenario, diagnostics);
            CheckPlace(draft, sheet, scenario.Scenario, diagnostics);
        }
    }

    /// <summary>Checks that the talk about a scenario is judged by a question that there is, at its level.</summary>
    public static void CheckTalk(ScenarioDraft draft, IReadOnlyList<QuestionDraft> questions)
    {
        if (draft.Sheet is not { Talk: { Text.Length: > 0 } talk } sheet)
        {
            return;
        }

        if (questions.FirstOrDefault(q => q.Slug == talk.Text) is not { } question)
        {
            var near = Spelling.Nearest(talk.Text, questions.Select(q => q.Slug));
            draft.Log.Diagnostics.Error(ContentCodes.UnknownQuestion, talk.Location, $"There is no question '{talk.Text}'.", near is null ? "Name a folder of 'questions'." : $"Did you mean '{near}'?");
        }
        else if (question.Question is { Levels: { Count: > 0 } levels } && sheet.Level is { } level && !levels.Contains(level))
        {
            draft.Log.Diagnostics.Error(
                ContentCodes.TalkLevel,
                talk.Location,
                $"The question '{talk.Text}' is not asked at level {KebabWord.Of(level)}, for which the scenario is.",
                $"Choose another question, or a level out of {string.Join(", ", levels.Select(KebabWord.Of))}.");
        }
    }

    /// <summary>Checks that no two scenarios have one id.</summary>
    public static void CheckIds(IReadOnlyList<ScenarioDraft> drafts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            if (draft.Scenario is { Scenario.Id: { Length: > 0 } id } scenario && !seen.Add(id))
            {
                draft.Log.Diagnostics.Error(ContentCodes.DuplicateId, new SourceLocation(scenario.Source.File), $"The id '{id}' is taken.", "Choose another; ids are unique.");
            }
        }
    }

    private static void CheckMisses(RoundSheet sheet, Simulation.Files.Scenarios.Scenario scenario, DiagnosticList diagnostics)
    {
        var known = ObjectiveName.AllOf(scenario).ToList();
        foreach (var (text, at) in sheet.Naive.Misses.Where(m => m.Text.Length > 0))
        {
            if (ObjectiveName.Parse(text) is not { } name)
            {
                diagnostics.Error(ContentCodes.UnknownObjective, at, $"'{text}' names no objective.", "Write 'pay p99', 'pay availability', 'durable pay' or 'recover'.");
            }
            else if (!scenario.Objectives.Any(name.Means) || (name.Operation is { } operation && !scenario.Operations.Any(o => o.Name == operation)))
            {
                var near = Spelling.Nearest(text, known);
                diagnostics.Error(ContentCodes.UnknownObjective, at, $"The scenario has no objective '{text}'.", near is null ? $"It has {string.Join(", ", known)}." : $"Did you mean '{near}'?");
            }
        }
    }

    private static void CheckPlace(ScenarioDraft draft, RoundSheet sheet, Simulation.Files.Scenarios.Scenario scenario, DiagnosticList diagnostics)
    {
        if (sheet.Naive.At is not { } at || !draft.Designs.TryGetValue(DesignBand.Naive, out var naive))
        {
            return;
        }

        var places = RunPlace.AllOf(scenario, naive.Design).ToList();
        if (!places.Contains(RunPlace.Normal(at.Text)))
        {
            var near = Spelling.Nearest(RunPlace.Normal(at.Text), places);
            diagnostics.Error(ContentCodes.UnknownPlace, at.Location, $"The naive design has no component or link '{at.Text}'.", near is null ? "Name the one at which its run shows why it breaks." : $"Did you mean '{near}'?");
        }
    }
}
