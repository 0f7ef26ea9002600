using System.Globalization;

namespace Onsite.Practice.Findings;

/// <summary>What explains a finding, in sentences: the command and the exported Markdown say them alike.</summary>
public static class FindingWords
{
    /// <summary>"Nearest: “…” – it covers 31 % of “…”; missing: …".</summary>
    public static string Nearest(PhrasingFinding nearest) =>
        string.Create(CultureInfo.InvariantCulture, $"Nearest: “{Quote(nearest.Sentences)}” – it covers {nearest.Percent} % of “{nearest.Phrasing}”") + Missing(nearest);

    /// <summary>"Matched: “…”, 75 % of it: …", without what is missing.</summary>
    public static string Match(PhrasingFinding match) =>
        string.Create(CultureInfo.InvariantCulture, $"Matched: “{match.Phrasing}”, {match.Percent} % of it")
        + (match.Found.Count > 0 ? ": " + string.Join(", ", match.Found.Select(Found)) : string.Empty);

    /// <summary>"Matched: “…”, 75 % of it: …; missing: …", for one of several phrasings.</summary>
    public static string MatchOfSeveral(PhrasingFinding match) => Match(match) + Missing(match);

    /// <summary>"You say both: “…” and “…”".</summary>
    public static string Both(ContradictionFinding contradiction) => $"You say both: “{OneLine(contradiction.Claim.Quote)}” and “{OneLine(contradiction.Denial.Quote)}”";

    private static string Missing(PhrasingFinding match) => match.Missing.Length > 0 ? $"; missing: {match.Missing}" : string.Empty;

    /// <summary>What is looked for, with the answer's own words where they are others.</summary>
    private static string Found(FoundWords found)
    {
        var said = found.Places.Select(p => OneLine(p.Quote)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return said.Count == 0 || said.TrueForAll(s => s.Equals(found.Text, StringComparison.OrdinalIgnoreCase)) ? found.Text : $"{found.Text} (“{string.Join("”, “", said)}”)";
    }

    private static string Quote(IReadOnlyList<TextEvidence> sentences) => string.Join(' ', sentences.Select(s => OneLine(s.Quote)));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
