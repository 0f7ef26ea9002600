using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Onsite.Cli;
using Onsite.Content;
using Onsite.Docs.Tests.Reading;
using Onsite.Evaluation;

namespace Onsite.Docs.Tests;

/// <summary>Holds the figures in the documents to the code.</summary>
public sealed partial class FigureTests
{
    [Fact]
    public void Thresholds_AreTheDefaults()
    {
        var defaults = new EvaluationOptions();
        var expected = typeof(EvaluationOptions).GetProperties().Select(p => (p.Name, Convert.ToDouble(p.GetValue(defaults), CultureInfo.InvariantCulture)));

        var rows = MarkdownPage.Read("docs/evaluation.md").Rows.Where(r => typeof(EvaluationOptions).GetProperty(r[0]) is not null);

        rows.Select(r => (r[0], double.Parse(r[1], CultureInfo.InvariantCulture))).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void ExitStatuses_AreThoseOfTheCommand()
    {
        var expected = typeof(ExitCodes).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => (int)f.GetRawConstantValue()!);

        var rows = MarkdownPage.Read("docs/operations.md").Rows.Where(r => r.Count == 2 && int.TryParse(r[0], CultureInfo.InvariantCulture, out _));

        rows.Select(r => int.Parse(r[0], CultureInfo.InvariantCulture)).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Readme_CountsTheQuestions()
    {
        var said = Questions().Match(File.ReadAllText(Repository.Full("README.md"))).Groups["count"].Value;

        said.ShouldBe(CatalogueReader.Read(Repository.Full("content")).Catalogue.Questions.Count.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("(?<count>[0-9]+) questions", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Questions();
}
