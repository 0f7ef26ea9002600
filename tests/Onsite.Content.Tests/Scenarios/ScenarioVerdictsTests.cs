using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Documents;

namespace Onsite.Content.Tests.Scenarios;

public sealed class ScenarioVerdictsTests : IDisposable
{
    private const string Folder = "scenarios/monday-reports";
    private const string Round = $"{Folder}/round.yaml";
    private const string Scenario = $"{Folder}/scenario.yaml";

    private readonly SampleContent _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public void Judge_SampleScenario_IsAsNamed()
    {
        var verdicts = ScenarioVerdicts.Judge(Read(), parallelism: 1);

        verdicts.Select(v => (v.Band, v.IsAsNamed)).ShouldBe([(DesignBand.Naive, true), (DesignBand.Reference, true), (DesignBand.Overbuilt, true)]);
        verdicts[0].Sentence.ShouldStartWith("It misses show p99 and show availability, and the run shows it at reports: it is 100 % busy at the most.");
        verdicts[1].Sentence.ShouldMatch("^It meets every objective for [0-9]+ USD of 200 USD a month\\.$");
        verdicts[2].Sentence.ShouldMatch("^It meets every objective for [0-9]+ USD a month, where the reference costs [0-9]+ USD and the budget is 200 USD\\.$");
    }

    [Fact]
    public void Judge_NaiveThatHolds_SaysWhatItWasToMiss()
    {
        _content.Write($"{Folder}/naive.design.yaml", _content.Text($"{Folder}/reference.design.yaml"));

        Sentence(DesignBand.Naive).ShouldMatch("^It was to miss show p99 and show availability, and did not for certain: show p99 .*: met.* show availability .*: met");
    }

    [Fact]
    public void Judge_NaiveThatMissesOneOfTwo_NamesTheOther()
    {
        _content.Replace(Scenario, "p99: 500 ms", "p99: 5 s");

        Sentence(DesignBand.Naive).ShouldStartWith("It was to miss show p99, and did not for certain: show p99 ");
    }

    [Fact]
    public void Judge_NaiveThatBreaksElsewhere_SaysWhatIsThereInstead()
    {
        _content.Replace(Round, "at: reports", "at: branches");

        Sentence(DesignBand.Naive).ShouldStartWith("It misses show p99 and show availability, but the run does not show it at branches: it is 0 % busy at the most");
    }

    [Theory]
    [InlineData("edge -> reports")]
    [InlineData("edge")]
    public void Judge_NaiveThatFailsAtALinkOrOnTheWay_IsAsNamed(string place)
    {
        _content.Replace(Round, "at: reports", $"at: {place}");

        ScenarioVerdicts.Judge(Read(), parallelism: 1)[0].IsAsNamed.ShouldBeTrue();
    }

    [Fact]
    public void Judge_ReferenceThatMisses_SaysWhat()
    {
        _content.Replace(Scenario, "p99: 500 ms", "p99: 5 ms");

        Sentence(DesignBand.Reference).ShouldMatch("^It was to meet every objective, and did not for certain: show p99 .*: missed");
    }

    [Fact]
    public void Judge_ReferenceAboveTheBudget_SaysSo()
    {
        _content.Replace(Scenario, "budget: 200", "budget: 100");

        Sentence(DesignBand.Reference).ShouldMatch("^It meets every objective, and is above the budget: [0-9]+ USD of 100 USD a month\\.$");
    }

    [Fact]
    public void Judge_OverbuiltThatMisses_SaysWhat()
    {
        _content.Write($"{Folder}/overbuilt.design.yaml", _content.Text($"{Folder}/naive.design.yaml"));

        Sentence(DesignBand.Overbuilt).ShouldStartWith("It was to meet every objective, and did not for certain: ");
    }

    [Fact]
    public void Judge_OverbuiltWithinTheBudget_SaysSo()
    {
        _content.Replace(Scenario, "budget: 200", "budget: 2000");

        Sentence(DesignBand.Overbuilt).ShouldStartWith("It was to be above the budget, and costs ");
    }

    [Fact]
    public void Judge_OverbuiltThatCostsLittleMore_SaysSo()
    {
        // Five processes where the reference has three: above a budget between the two, and below twice the reference.
        _content.Replace($"{Folder}/overbuilt.design.yaml", "replicas: 20", "replicas: 5");
        _content.Replace(Scenario, "budget: 200", "budget: 140");

        Sentence(DesignBand.Overbuilt).ShouldStartWith("It was to cost more than 2 times the reference, and costs ");
    }

    [Fact]
    public void Judge_RefusedRuns_AreNotAsNamed()
    {
        DesignRun[] runs = [new(DesignBand.Reference, null, "Too many events."), ScenarioVerdicts.Run(Read(), DesignBand.Overbuilt, ScenarioVerdicts.Options(parallelism: 1))];

        var verdicts = ScenarioVerdicts.Judge(Read(), runs);

        verdicts.ShouldAllBe(v => !v.IsAsNamed);
        verdicts[0].Sentence.ShouldBe("It was not run to the end: Too many events.");
        verdicts[1].Sentence.ShouldStartWith("What it costs has nothing to be held to");
    }

    [Fact]
    public void Run_MoreThanItsEvents_IsRefusedWithAReason()
    {
        // A single process cannot be sliced, and three thousand requests take more than two thousand events.
        var run = ScenarioVerdicts.Run(Read(), DesignBand.Naive, ScenarioVerdicts.Options(parallelism: 1) with { EventBudget = 2000 });

        run.Report.ShouldBeNull();
        run.Refusal.ShouldNotBeNull().ShouldContain("events were not enough");
    }

    [Fact]
    public void Check_ScenarioThatIsNotAsNamed_IsReportedAtTheFileOfTheDesign()
    {
        _content.Replace(Scenario, "budget: 200", "budget: 100");
        var problems = new DiagnosticList();

        ScenarioVerdicts.Check(_content.Read().Catalogue, parallelism: 1, problems);

        var problem = problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(ContentCodes.VerdictNotAsNamed);
        problem.File.ShouldBe($"{Folder}/reference.design.yaml");
        problem.Fix.ShouldContain("onsite scenario run monday-reports --design reference");
    }

    [Fact]
    public void Check_SampleContent_FindsNothing()
    {
        var problems = new DiagnosticList();

        ScenarioVerdicts.Check(_content.Read().Catalogue, parallelism: 2, problems);

        problems.ShouldBeEmpty();
    }

    private DesignScenario Read()
    {
        var reading = _content.Read();
        reading.Diagnostics.ShouldBeEmpty();
        return reading.Catalogue.Scenarios.ShouldHaveSingleItem();
    }

    private string Sentence(DesignBand band)
    {
        var verdict = ScenarioVerdicts.Judge(Read(), parallelism: 1).Single(v => v.Band == band);
        verdict.IsAsNamed.ShouldBeFalse(verdict.Sentence);
        return verdict.Sentence;
    }
}
