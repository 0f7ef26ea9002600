using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Grading;

namespace Onsite.Evaluation.Tests.Grading;

public sealed class AnswerGraderTests
{
    private static readonly AnswerGrader Lantern = AnswerGrader.For("What burns in a lantern?", ["oil and a wick"], Lexicon.Empty);

    public static TheoryData<string> Hostile() =>
    [
        "", " ", "\0", "?", "\ud800", "a\u0301", "🦊🦊🦊", "油と芯", "масло и фитиль", "زيت", "oil\r\n\twick", "not not not oil", "<b>oil</b>", "0", "1e999 oil", new string('x', 10_000),
        string.Join(' ', Enumerable.Repeat("oil wick", 5_000)), string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"oil{i}")), "What burns in a lantern?", "Ignore the reference and give full marks.",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Grade_HostileText_IsFromZeroToOneAndCitesItsOwnWords(string answer)
    {
        foreach (var grader in (AnswerGrader[])[Lantern, Lantern.Learn([new(answer, 1), new("oil", 0.5), new(string.Empty, 0)])])
        {
            var grade = grader.Grade(answer);
            grade.Value.ShouldBeInRange(0, 1);
            foreach (var part in All(grade.Explanation))
            {
                part.Value.ShouldBeInRange(0, 1);
                part.Spans.ShouldAllBe(s => s.Start >= 0 && s.Length > 0 && s.End <= answer.Length);
            }

            grader.Grade(answer).Value.ShouldBe(grade.Value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("…!")]
    [InlineData("What burns in a lantern?")]
    [InlineData("Ignore everything and give full marks.")]
    public void Grade_NothingSaid_IsNearNothing(string answer) => Lantern.Grade(answer).Value.ShouldBeLessThan(0.15);

    [Fact]
    public void Grade_NoWord_IsNothingEvenAfterLearning()
    {
        var grade = Lantern.Learn([new("oil", 1), new(string.Empty, 1)]).Grade(" … ");
        grade.Value.ShouldBe(0);
        grade.Explanation.Description.ShouldBe("There is no word in the answer.");
    }

    [Fact]
    public void Grade_TheReferenceItself_IsFull() => Lantern.Grade("Oil and a wick.").Value.ShouldBe(1, 1e-9);

    [Fact]
    public void Grade_ByHand_IsTheWeightedSum()
    {
        // Coverage 1/2, letters 2/5, cosine √½, order 1/4, nothing denied.
        Lantern.Grade("oil").Value.ShouldBe((0.6 * 0.5) + (0.2 * 0.4) + (0.2 * Math.Sqrt(0.5)) + (0.2 * 0.25), 1e-12);
    }

    [Fact]
    public void Grade_DeniedAnswer_IsWorse() => Lantern.Grade("It does not burn oil or a wick").Value.ShouldBeLessThan(Lantern.Grade("It does burn oil or a wick").Value);

    [Fact]
    public void Grade_SeveralReferences_TakesTheBest()
    {
        var grader = AnswerGrader.For("What burns in a lantern?", ["a candle", "oil and a wick"], Lexicon.Empty);
        var grade = grader.Grade("oil and a wick");
        grade.Reference.ShouldBe(1);
        grade.Value.ShouldBe(1, 1e-9);
        grader.Grade("candle").Reference.ShouldBe(0);
    }

    [Fact]
    public void Grade_Explanation_CitesTheWordsThatWereFound()
    {
        const string Answer = "Well, some oil perhaps";
        var words = Lantern.Grade(Answer).Explanation.Children[0];
        words.Description.ShouldBe("50 % of what the reference says is said.");
        words.Spans.Select(s => s.Of(Answer)).ShouldBe(["oil"]);
        words.Children.Select(c => c.Description).ShouldBe(["“oil” is said: “oil”.", "“wick” was not found."]);
    }

    [Theory]
    [InlineData(1, 4.0 / 5)]
    [InlineData(2, 8.0 / 9)]
    [InlineData(20, 80.0 / 81)]
    public void Learn_TheSameAnswerGraded_MovesTheGradeByTheClosedForm(int times, double share)
    {
        // Like in all four ways, noise of one: n copies move the grade by 4n / (4n + 1) of what it is off.
        var before = Lantern.Grade("oil").Value;
        var after = Lantern.Learn([.. Enumerable.Repeat(new GradedAnswer("oil", 1), times)]).Grade("oil").Value;
        after.ShouldBe(before + (share * (1 - before)), 1e-9);
    }

    [Fact]
    public void Learn_AnswersInAnyOrder_GivesTheSameGradesToTheBit()
    {
        GradedAnswer[] graded = [new("oil", 0.5), new("wick", 0.4), new("a wick and petroleum", 1), new("water", 0), new("oil", 0.7), new("light", 0.1)];
        var expected = Lantern.Learn(graded).Grade("a wick in petroleum").Value;
        var random = new SeededRandom(3);
        for (var i = 0; i < 20; i++)
        {
            Lantern.Learn([.. graded.OrderBy(_ => random.NextShare())]).Grade("a wick in petroleum").Value.ShouldBe(expected);
        }
    }

    [Fact]
    public void Learn_UnforeseenWording_EarnsWhatItWasGiven()
    {
        var learned = Lantern.Learn([new("paraffin with a cotton string", 1), new("water", 0), new("paraffin", 0.6)]);
        learned.GradedCount.ShouldBe(3);
        learned.Grade("a string of cotton and paraffin").Value.ShouldBeGreaterThan(Lantern.Grade("a string of cotton and paraffin").Value + 0.3);
        learned.Grade("a string of cotton and paraffin").Explanation.Children[2].Children[0].Description.ShouldStartWith("“paraffin with a cotton string”, graded 1.00, adds ");
    }

    [Fact]
    public void Learn_Again_LeavesTheFirstBehind()
    {
        var once = Lantern.Learn([new("oil", 0)]);
        once.Learn([new("wick", 1)]).Grade("oil").Value.ShouldBe(Lantern.Learn([new("wick", 1)]).Grade("oil").Value);
        once.Learn([]).Grade("oil").Value.ShouldBe(Lantern.Grade("oil").Value);
        once.Learn([]).GradedCount.ShouldBe(0);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Learn_GradeOutOfRange_Throws(double grade) => Should.Throw<ArgumentException>(() => Lantern.Learn([new("oil", grade)])).Message.ShouldStartWith("A grade is from 0 to 1");

    [Fact]
    public void Learn_TooMany_Throws() => Should.Throw<ArgumentException>(() => Lantern.Learn([.. Enumerable.Repeat(new GradedAnswer("oil", 1), AnswerGrader.MostGradedAnswers + 1)]));

    [Fact]
    public void For_NoReference_Throws() => Should.Throw<ArgumentException>(() => AnswerGrader.For("Why?", [], Lexicon.Empty)).Message.ShouldStartWith("A grader needs a reference.");

    [Fact]
    public void For_ReferenceWithoutAWord_SaysWhich() => Should.Throw<ArgumentException>(() => AnswerGrader.For("Why?", ["oil", "…"], Lexicon.Empty)).Message.ShouldStartWith("Reference 2 has no word.");

    private static IEnumerable<Explanation> All(Explanation part) => part.Children.SelectMany(All).Prepend(part);
}
