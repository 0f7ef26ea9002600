using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

/// <summary>Every figure is worked out by hand from "What burns in a lantern?" and "oil and a wick": the terms are oil and wick, each of weight 1.</summary>
public sealed class FeatureReaderTests
{
    private const string Question = "What burns in a lantern?";
    private const string Reference = "oil and a wick";

    /// <summary>Sixty words without a mark: too many for one sentence.</summary>
    private const string Run = Ten + Ten + Ten + Ten + Ten + Ten;
    private const string Ten = "water water water water water water water water water water ";

    [Theory]
    [InlineData("oil", GradingFeature.Recall, 0.5)]
    [InlineData("oil", GradingFeature.Coverage, 0.5)]
    [InlineData("Oils and wicks", GradingFeature.Coverage, 1)]
    [InlineData("A lantern burns", GradingFeature.Coverage, 0)]
    [InlineData("oil", GradingFeature.CoverageSpelled, 0.5)]
    [InlineData("oil", GradingFeature.CoverageRelated, 0.5)]
    [InlineData("oil", GradingFeature.WeakestTerm, 0)]
    [InlineData("wick, oil", GradingFeature.WeakestTerm, 1)]
    [InlineData("oil", GradingFeature.Missing, 1)]
    [InlineData("water", GradingFeature.Missing, 2)]
    [InlineData("Oil, a wick.", GradingFeature.SentenceCoverage, 1)]
    [InlineData("Oil. A wick.", GradingFeature.SentenceCoverage, 0.5)]
    [InlineData("oil then " + Run + " then a wick", GradingFeature.SentenceCoverage, 0.5)]
    [InlineData("oil", GradingFeature.SharedWords, 0.25)]
    [InlineData("a wick", GradingFeature.SharedWords, 0.5)]
    [InlineData("oil", GradingFeature.Precision, 1)]
    [InlineData("oil water", GradingFeature.Precision, 0.5)]
    [InlineData("The lantern burns oil", GradingFeature.Precision, 1)]
    [InlineData("oil", GradingFeature.Similarity, 0.70710678)]
    [InlineData("oil wick", GradingFeature.Similarity, 1)]
    [InlineData("oil", GradingFeature.CharacterCoverage, 0.4)]
    [InlineData("oil and a wick", GradingFeature.Order, 1)]
    [InlineData("wick and a oil", GradingFeature.Order, 0.5)]
    [InlineData("wick and a oil", GradingFeature.Pairs, 1.0 / 3)]
    [InlineData("oil", GradingFeature.Pairs, 0)]
    [InlineData("oil", GradingFeature.Topic, 0)]
    [InlineData("oil", GradingFeature.Length, 0.69314718)]
    [InlineData("oil", GradingFeature.RelativeLength, -0.91629073)]
    [InlineData("A lantern burns oil", GradingFeature.Echo, 2.0 / 3)]
    [InlineData("oil", GradingFeature.Echo, 0)]
    [InlineData("no oil", GradingFeature.NegationDiffers, 1)]
    [InlineData("oil", GradingFeature.NegationDiffers, 0)]
    [InlineData("It does not burn oil", GradingFeature.DeniedMatches, 1)]
    [InlineData("A wick, but no oil", GradingFeature.DeniedMatches, 0.5)]
    [InlineData("oil and a wick", GradingFeature.DeniedMatches, 0)]
    [InlineData("Not so\n\noil", GradingFeature.DeniedMatches, 0)]
    public void Grade_OfAnAnswer_MeasuresTheFeature(string answer, GradingFeature feature, double expected) =>
        AnswerGrader.For(Question, [Reference], Lexicon.Empty).Grade(answer).Features[feature].ShouldBe(expected, 1e-6);

    [Fact]
    public void Grade_QuestionsWordsInReference_EarnRecallButNoCoverage()
    {
        var features = AnswerGrader.For(Question, ["A lantern burns oil"], Lexicon.Empty).Grade("lantern").Features;
        features[GradingFeature.Recall].ShouldBe(1.0 / 3, 1e-9);
        features[GradingFeature.Coverage].ShouldBe(0);
    }

    [Fact]
    public void Grade_ReferenceOfTheQuestionsWordsAlone_CountsThem() =>
        AnswerGrader.For(Question, ["the lantern burns"], Lexicon.Empty).Grade("lantern").Features[GradingFeature.Coverage].ShouldBe(0.5, 1e-9);

    [Fact]
    public void Grade_ReferenceOfSmallWordsAlone_CountsThem() =>
        AnswerGrader.For(Question, ["before and after"], Lexicon.Empty).Grade("before").Features[GradingFeature.Coverage].ShouldBe(1.0 / 3, 1e-9);

    [Fact]
    public void Grade_MisspeltWord_CountsInPart()
    {
        var features = AnswerGrader.For(Question, ["petroleum"], Lexicon.Empty).Grade("petrolium").Features;
        features[GradingFeature.Coverage].ShouldBe(0);
        features[GradingFeature.CoverageSpelled].ShouldBe(1 - (1.0 / 9), 1e-9);
    }

    [Fact]
    public void Grade_OtherNameOfTheConcept_Covers()
    {
        var lexicon = new Lexicon([Judging.Concept("write-ahead-log", "write-ahead log", ["WAL"])], []);
        AnswerGrader.For("What survives a crash?", ["a write-ahead log"], lexicon).Grade("The WAL").Features[GradingFeature.Coverage].ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Grade_WordOfTheFamily_Covers()
    {
        var lexicon = new Lexicon([], [["oil", "petroleum"]]);
        AnswerGrader.For(Question, ["oil"], lexicon).Grade("petroleum").Features[GradingFeature.Coverage].ShouldBe(1);
    }
}
