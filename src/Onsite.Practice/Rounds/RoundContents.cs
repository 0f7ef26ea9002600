using Onsite.Documents;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Practice.Rounds;

/// <summary>Whether there is anything in a round to judge.</summary>
internal static class RoundContents
{
    /// <summary>Clients are there before anything is drawn.</summary>
    private const string Clients = "clients";

    /// <summary>Whether nothing was noted, answered or estimated, and nothing was drawn.</summary>
    public static bool IsEmpty(DesignRound round, string designText) =>
        round.Notes.Values.Concat(round.Estimates).Concat(round.Probes.Select(p => p.Answer)).All(string.IsNullOrWhiteSpace) && !IsDrawn(designText);

    /// <summary>Whether a design has a component besides clients.</summary>
    public static bool IsDrawn(Design design) => design.Components.Any(c => c.Kind != Clients);

    /// <summary>Whether a design has a component besides clients. A text that cannot be read was typed by somebody.</summary>
    private static bool IsDrawn(string designText)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(designText, "design", diagnostics) is { } source ? DesignReader.Read(source, diagnostics) : null;
        return design is null ? !string.IsNullOrWhiteSpace(designText) : IsDrawn(design);
    }
}
