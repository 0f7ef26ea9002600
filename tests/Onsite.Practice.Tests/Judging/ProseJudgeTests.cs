using Onsite.Content.Ratings;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Judging;

public sealed class ProseJudgeTests
{
    [Fact]
    public void Judge_SameAnswerOnManyThreads_GivesTheSameVerdict()
    {
        var judge = new ProseJudge(Sample.Catalogue);
        var scores = Enumerable.Range(0, 64).AsParallel().Select(_ => judge.Judge(Sample.SlowQuery, Sample.Strong, Level.Senior).Scorecard.ScoreLow).Distinct();

        scores.ShouldHaveSingleItem().ShouldBe(new ProseJudge(Sample.Catalogue).Judge(Sample.SlowQuery, Sample.Strong, Level.Senior).Scorecard.ScoreLow);
    }

    [Fact]
    public void Judge_Answer_KeepsRubricAndEngine()
    {
        var judgement = new ProseJudge(Sample.Catalogue).Judge(Sample.SlowQuery, Sample.Strong, Level.Senior);

        judgement.RubricRevision.ShouldBe(Sample.SlowQuery.RubricRevision);
        judgement.Engine.ShouldStartWith("evaluation ");
        judgement.Findings.Where(f => f.Kind == Practice.Findings.CriterionKind.Point).Sum(f => f.Weight).ShouldBe(100, 1e-9);
    }

    [Fact]
    public void Judge_AnswerWithoutWhatIsDemanded_SaysSo()
    {
        var demand = new DemandSet([Sample.SlowQuery.Kind], Level.Senior, Rating.Hire, [new QualityDemand(DemandKind.TradeOffs, 90)]);
        var judge = new ProseJudge(Sample.Catalogue);

        var free = judge.Judge(Sample.SlowQuery with { Demands = [] }, Sample.Strong, Level.Senior).Scorecard;
        var asked = judge.Judge(Sample.SlowQuery with { Demands = [demand] }, Sample.Strong, Level.Senior).Scorecard;

        (free.Rating >= Rating.Hire).ShouldBeTrue();
        (asked.Rating < Rating.Hire).ShouldBeTrue();
        asked.WhyNot!.Checks.ShouldContain(c => c.Text == "90 trade-offs with a reason" && c.Actual.EndsWith(" of 90", StringComparison.Ordinal) && !c.Holds);
        asked.ScoreLow.ShouldBe(free.ScoreLow);
    }

    [Fact]
    public void Score_Answers_RanksThemAsTheyAreNamed()
    {
        var judge = new ProseJudge(Sample.Catalogue);
        var scores = Sample.SlowQuery.Answers.Select(a => judge.Score(Sample.SlowQuery, a.Text)).ToList();

        scores.ShouldBe(scores.OrderDescending());
    }

    [Fact]
    public void Check_SoundRubrics_ReportsNothing()
    {
        var diagnostics = new DiagnosticList();

        new ProseJudge(Sample.Catalogue).Check(diagnostics);

        diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void CanRate_RulesMissing_IsFalse()
    {
        new ProseJudge(Sample.Catalogue).CanRate(Level.Senior).ShouldBeTrue();
        new ProseJudge(Sample.With(ratings: RatingRules.Empty)).CanRate(Level.Senior).ShouldBeFalse();
    }
}
