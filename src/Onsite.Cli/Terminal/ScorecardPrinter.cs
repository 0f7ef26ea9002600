using System.Globalization;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Findings;
using Onsite.Practice.Learning;
using Onsite.Practice.Scorecards;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints a scorecard: the rating and the rule that gave it, then every finding with the words behind it.</summary>
internal static class ScorecardPrinter
{
    public static void Print(IAnsiConsole console, Judgement judgement, Question question, Level level, Catalogue catalogue, bool explain)
    {
        var card = judgement.Scorecard;
        console.Line($"[bold]{RatingWords.Of(card.Rating)}[/] at level {level.ToString().ToLowerInvariant()}");
        console.Line($"{card.Summary}");
        console.WriteLine();
        PrintRule(console, $"Why {RatingWords.Of(card.Rating).ToLowerInvariant()}, rule {card.Why.Rule}", card.Why);
        if (card.WhyNot is { } better)
        {
            PrintRule(console, $"Why not {RatingWords.Of(better.Rating).ToLowerInvariant()}", better);
        }

        PrintReservations(console, judgement);
        foreach (var score in card.Competencies)
        {
            PrintCompetency(console, score, catalogue.FindCompetency(score.Competency)?.Name ?? score.Competency);
        }

        console.WriteLine();
        foreach (var finding in judgement.Findings)
        {
            PrintFinding(console, finding, question, explain);
        }

        if (explain && judgement.Qualities is { } shown)
        {
            QualityPrinter.Print(console, shown);
        }

        if (judgement.Qualities?.Delivery is { } delivery)
        {
            DeliveryPrinter.Print(console, delivery);
        }
    }

    private static void PrintRule(IAnsiConsole console, string title, RuleReading rule)
    {
        console.Line($"[bold]{title}[/]");
        if (rule.Checks.Count == 0)
        {
            console.Line($"  No rule for a better rating holds.");
        }

        foreach (var check in rule.Checks)
        {
            console.Line($"  {(check.Holds ? "yes" : "no ")}  {check.Text} [grey]({check.Actual})[/]");
        }

        console.WriteLine();
    }

    /// <summary>What speaks against the answer as a whole, and where it says a thing and its opposite. Nothing for almost every answer.</summary>
    private static void PrintReservations(IAnsiConsole console, Judgement judgement)
    {
        foreach (var caution in judgement.Qualities?.Cautions ?? [])
        {
            console.Line($"[bold]Why this is not rated higher:[/] {caution.Reason}");
            foreach (var evidence in caution.Evidence)
            {
                console.Line($"    “{evidence.Quote.ReplaceLineEndings(" ")}”");
            }

            console.WriteLine();
        }

        foreach (var contradiction in judgement.Contradictions)
        {
            console.Line($"{FindingWords.Both(contradiction)}");
            console.Line($"    [grey]About: {contradiction.About}[/]");
            console.WriteLine();
        }
    }

    private static void PrintCompetency(IAnsiConsole console, CompetencyScore score, string name)
    {
        const int Width = 20;
        const int NameWidth = 24;
        var filled = score.Of > 0 ? (int)Math.Round(Width * score.Low / score.Of) : 0;
        var bar = new string('█', filled) + new string('░', Width - filled);
        var range = score.Low.Equals(score.High) ? Number(score.Low) : $"{Number(score.Low)} to {Number(score.High)}";
        console.Line($"{name.PadRight(NameWidth)} {bar} {range} of {Number(score.Of)}");
    }

    private static void PrintFinding(IAnsiConsole console, Finding finding, Question question, bool explain)
    {
        var (shape, word, color) = OutcomeMark.Of(finding.Outcome);
        var must = finding.Must ? " (must)" : string.Empty;
        var earned = finding.Kind == CriterionKind.Point ? $"{Number(finding.EarnedLow)} of {Number(finding.Weight)}" : Number(finding.EarnedLow);
        console.Markup($"[{color}]{shape} {word,-12}[/] ");
        console.Line($"[bold]{finding.Title}[/]{must} [grey]{earned}[/]");
        foreach (var evidence in finding.Evidence.OfType<TextEvidence>())
        {
            console.Line($"    “{evidence.Quote.ReplaceLineEndings(" ")}”");
        }

        if (finding.ProposedBy is { } model)
        {
            console.Line($"    [grey]Proposed by {model}, scored by the rubric[/]");
        }

        foreach (var mark in finding.Marks)
        {
            console.Line($"    [grey]{(mark.Kind == MarkKind.Makes ? "Credited because of" : "Less because of")} your mark of {mark.MadeAt.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: “{mark.Sentence.ReplaceLineEndings(" ")}”[/]");
        }

        foreach (var match in explain ? finding.Matches : [])
        {
            console.Line($"    [grey]{(finding.Matches.Count > 1 ? FindingWords.MatchOfSeveral(match) : FindingWords.Match(match))}[/]");
        }

        if (finding.Outcome == Outcome.Partly && finding.Missing.Count > 0)
        {
            console.Line($"    [grey]Missing: {string.Join(", ", finding.Missing)}[/]");
        }

        if (finding.Nearest is { } nearest)
        {
            console.Line($"    [grey]{FindingWords.Nearest(nearest)}[/]");
        }

        if (finding is { Kind: CriterionKind.Point, Outcome: not Outcome.Met } && question.Rubric.Points.FirstOrDefault(p => p.Id == finding.Criterion) is { } point)
        {
            console.Line($"    [grey]The interviewer asks: {point.Probe}[/]");
        }

        if (finding.Kind != CriterionKind.Point && question.Rubric.Misconceptions.FirstOrDefault(m => m.Id == finding.Criterion) is { } misconception)
        {
            console.Line($"    [grey]In fact: {misconception.Truth.Trim()}[/]");
        }

        if (explain)
        {
            PrintTree(console, finding.Explanation, depth: 2);
        }
    }

    private static void PrintTree(IAnsiConsole console, Explanation explanation, int depth)
    {
        console.Line($"{new string(' ', 2 * depth)}[grey]{explanation.Value:0.00}[/] {explanation.Description}");
        foreach (var child in explanation.Children)
        {
            PrintTree(console, child, depth + 1);
        }
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
