using Onsite.Content.Competencies;
using Onsite.Documents;

namespace Onsite.Content.Rounds;

/// <summary>Holds the plan of a round and the probes to the rest of the content, and to what runs can show.</summary>
internal static class RoundChecks
{
    /// <summary>The plan; none where a competency of it is unknown.</summary>
    public static DesignRoundPlan Run(DesignRoundPlan plan, IReadOnlyList<Competency> competencies, DiagnosticList diagnostics, string file)
    {
        var isSound = true;
        foreach (var criterion in plan.Structure)
        {
            isSound &= Knows(criterion.Competency, KebabWord.Of(criterion.Kind), competencies, diagnostics, file);
        }

        return isSound ? plan : DesignRoundPlan.None;
    }

    /// <summary>The probes whose competencies and events there are.</summary>
    public static IReadOnlyList<RunProbe> Run(IReadOnlyList<RunProbe> probes, IReadOnlyList<Competency> competencies, DiagnosticList diagnostics, string file) =>
        [.. probes.Where(p => Knows(p.Competency, p.Id, competencies, diagnostics, file) & KnowsEvents(p, diagnostics, file))];

    private static bool KnowsEvents(RunProbe probe, DiagnosticList diagnostics, string file)
    {
        var isSound = true;
        foreach (var word in probe.Events.Where(e => !RunEventWord.All.Contains(e)))
        {
            var near = Spelling.Nearest(word, RunEventWord.All);
            diagnostics.Error(DiagnosticCodes.OutOfRange, new SourceLocation(file), $"'{probe.Id}': no run tells of '{word}'.", near is null ? "Name kinds of events." : $"Did you mean '{near}'?");
            isSound = false;
        }

        return isSound;
    }

    private static bool Knows(string competency, string owner, IReadOnlyList<Competency> competencies, DiagnosticList diagnostics, string file)
    {
        if (competencies.Any(c => c.Id == competency))
        {
            return true;
        }

        var near = Spelling.Nearest(competency, competencies.Select(c => c.Id));
        diagnostics.Error(ContentCodes.UnknownCompetency, new SourceLocation(file), $"'{owner}': there is no competency '{competency}'.", near is null ? "Name one of competencies.yaml." : $"Did you mean '{near}'?");
        return false;
    }
}
