using System.Globalization;
using Onsite.Documents;
using Onsite.Documents.Yaml;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Reads what an interviewer says, and asks to be estimated.</summary>
internal sealed class InterviewReader(DiagnosticList diagnostics)
{
    /// <summary>Reads a question and its answer; null where it is none.</summary>
    public Clarification? Clarification(Node node)
    {
        if (MapReader.Open(node, diagnostics, "A clarification") is not { } map)
        {
            return null;
        }

        var clarification = new Clarification([.. map.Texts("ask", 1).Select(t => t.Text)], map.RequireText("answer", "About 400 a second.", 2000));
        map.RejectUnknownFields();
        return clarification;
    }

    /// <summary>Reads something to be estimated; null where it is none.</summary>
    public Estimate? Estimate(Node node)
    {
        if (MapReader.Open(node, diagnostics, "An estimate") is not { } map)
        {
            return null;
        }

        var (ask, truth, within) = (map.RequireText("ask", "Payments stored in a year", 500), map.RequireText("truth", "90/s * 1 year * 1 KB", 500), map.OptionalText("within", 20) ?? "x3");
        map.RejectUnknownFields();
        if (!double.TryParse(within.TrimStart('x', '×'), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) || factor is not (> 1 and < 1000))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("within"), $"'within' is '{within}'; it has to be a factor above 1.", "Write 'within: x3'.");
            factor = 3;
        }

        return new Estimate(ask, truth, factor);
    }
}
