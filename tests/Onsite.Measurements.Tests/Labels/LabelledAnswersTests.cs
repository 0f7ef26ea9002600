using Onsite.Content;
using Onsite.Documents;
using Onsite.Measurements.Labels;

namespace Onsite.Measurements.Tests.Labels;

/// <summary>The labels that ship.</summary>
public sealed class LabelledAnswersTests
{
    private static readonly Catalogue Catalogue = CatalogueReader.Read(Path.Combine(RepositoryRoot.Path, "content")).Catalogue;
    private static readonly DiagnosticList Diagnostics = [];
    private static readonly IReadOnlyList<LabelledAnswer> Answers = LabelledAnswers.Read(RepositoryRoot.Path, Catalogue, Diagnostics);

    [Fact]
    public void Read_Repository_FindsNothingWrong() => Diagnostics.Sorted().Select(d => d.ToString()).ShouldBeEmpty();

    [Fact]
    public void Read_Repository_HasEnoughToMeasureOn()
    {
        Answers.Count.ShouldBeGreaterThanOrEqualTo(240);
        Answers.Select(a => a.Question.Slug).Distinct(StringComparer.Ordinal).Count().ShouldBe(29);
        Answers.GroupBy(a => a.Question.Slug, StringComparer.Ordinal).ShouldAllBe(g => g.Count() >= 8);
    }

    [Fact]
    public void Read_Repository_LabelsStandInTheOrderOfTheAnswer() =>
        Answers.Where(a => !a.Labels.Select(l => l.Start).SequenceEqual(a.Labels.Select(l => l.Start).Order())).Select(a => $"{a.Question.Slug}/{a.Name}").ShouldBeEmpty();

    [Fact]
    public void IsHeldOut_Repository_SplitsAboutInHalf()
    {
        ((double)Answers.Count(a => a.IsHeldOut) / Answers.Count).ShouldBeInRange(0.4, 0.6);
        Answers.GroupBy(a => a.Question.Slug, StringComparer.Ordinal).ShouldAllBe(g => g.Any(a => a.IsHeldOut) && g.Any(a => !a.IsHeldOut));
    }
}
