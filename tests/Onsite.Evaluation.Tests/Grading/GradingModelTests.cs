using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class GradingModelTests
{
    private static readonly TrainingOptions Small = new() { Trees = 30 };

    /// <summary>Questions made up so that the share of the reference that is said is the grade.</summary>
    private static readonly TrainingAnswer[] Answers =
    [
        .. Enumerable.Range(0, 8).SelectMany(i => (TrainingAnswer[])
        [
            new($"Topic{i}?", [$"alpha{i} beta{i} gamma{i} delta{i}"], new($"alpha{i} beta{i} gamma{i} delta{i}", 1)),
            new($"Topic{i}?", [$"alpha{i} beta{i} gamma{i} delta{i}"], new($"alpha{i} beta{i}", 0.5)),
            new($"Topic{i}?", [$"alpha{i} beta{i} gamma{i} delta{i}"], new("nothing of it here", 0)),
        ]),
    ];

    [Fact]
    public void Train_OnOtherQuestions_RanksAnswersToANewOne()
    {
        var grader = AnswerGrader.For("Which birds?", ["heron, ibis, crane, stork"], Lexicon.Empty, GradingModel.Train(Answers, Lexicon.Empty, Small));
        var (all, half, none) = (grader.Grade("heron, ibis, crane, stork").Value, grader.Grade("heron, ibis").Value, grader.Grade("dogs").Value);
        all.ShouldBeGreaterThan(half);
        half.ShouldBeGreaterThan(none);
    }

    [Fact]
    public void Train_TheSameAnswersAndSeed_GivesTheSameModel() => GradeOf(Small).ShouldBe(GradeOf(Small));

    [Fact]
    public void Train_WithoutAFeature_AddsNothingForIt()
    {
        var without = Small with { Without = [GradingFeature.Coverage] };
        var model = GradingModel.Train(Answers, Lexicon.Empty, without);
        model.Regression.Predict(new double[FeatureReader.Count]).Added[(int)GradingFeature.Coverage].ShouldBe(0);
    }

    [Fact]
    public void Train_Explanation_AddsUpToTheGrade()
    {
        var model = GradingModel.Train(Answers, Lexicon.Empty, Small);
        var prediction = model.Regression.Predict([.. AnswerGrader.For("Which birds?", ["heron, ibis"], Lexicon.Empty, model).Grade("heron").Features.Values]);
        (prediction.Start + prediction.Added.Sum()).ShouldBe(AnswerGrader.For("Which birds?", ["heron, ibis"], Lexicon.Empty, model).Grade("heron").Value, 1e-9);
    }

    [Fact]
    public void Train_NothingOrNonsense_Throws()
    {
        Should.Throw<ArgumentException>(() => GradingModel.Train([], Lexicon.Empty));
        Should.Throw<ArgumentException>(() => GradingModel.Train([new("Why?", ["so"], new("so", 2))], Lexicon.Empty));
        Should.Throw<ArgumentException>(() => GradingModel.Train([new("Why?", [], new("so", 1))], Lexicon.Empty));
        Should.Throw<ArgumentException>(() => GradingModel.Train(Answers, Lexicon.Empty, new TrainingOptions { Trees = 0 }));
        Should.Throw<ArgumentException>(() => GradingModel.Train(Answers, Lexicon.Empty, new TrainingOptions { Without = Enum.GetValues<GradingFeature>() }));
    }

    private static double GradeOf(TrainingOptions options) =>
        AnswerGrader.For("Which birds?", ["heron, ibis"], Lexicon.Empty, GradingModel.Train(Answers, Lexicon.Empty, options)).Grade("an ibis").Value;
}
