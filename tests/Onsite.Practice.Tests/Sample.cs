using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Documents;

namespace Onsite.Practice.Tests;

/// <summary>The sample catalogue, and the rating rules that ship.</summary>
internal static class Sample
{
    public static Catalogue Catalogue { get; } = CatalogueReader.Read(Path.Combine(AppContext.BaseDirectory, "Samples")).Catalogue;

    /// <summary>Asked at mid and senior; <c>cover-it</c> of senior alone.</summary>
    public static Question SlowQuery { get; } = Catalogue.FindBySlug("one-slow-query")!;

    /// <summary>Asked at senior and staff.</summary>
    public static Question LostMessage { get; } = Catalogue.FindBySlug("the-lost-message")!;

    public static string Strong { get; } = SlowQuery.AnswersIn(AnswerBand.Strong).First().Text;

    public static string Weak { get; } = SlowQuery.AnswersIn(AnswerBand.Weak).First().Text;

    public static RatingRules ShippedRules { get; } = ReadShippedRules();

    /// <summary>The catalogue with something else in place of a part of it.</summary>
    public static Catalogue With(IEnumerable<Question>? questions = null, RatingRules? ratings = null, DesignRoundPlan? plan = null) => new(
        questions ?? Catalogue.Questions,
        Catalogue.Concepts.Values,
        Catalogue.Competencies,
        ratings ?? Catalogue.Ratings,
        Catalogue.WordFamilies,
        Catalogue.Scenarios,
        Catalogue.Revision)
    {
        RoundPlan = plan ?? Catalogue.RoundPlan,
        Probes = Catalogue.Probes,
    };

    private static RatingRules ReadShippedRules()
    {
        var diagnostics = new DiagnosticList();
        var rules = RatingRulesReader.Read(SourceText.ReadFile(Path.Combine(AppContext.BaseDirectory, "ratings.yaml"), "ratings.yaml", diagnostics)!, diagnostics);
        diagnostics.ShouldBeEmpty();
        return rules;
    }
}
