using System.Text.Json;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Evaluation.Qualities;
using Onsite.Evaluation.Stories;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;
using Onsite.Practice.Judging;
using Onsite.Practice.Qualities;

namespace Onsite.Practice.Tests.Qualities;

public sealed class QualityFindingsTests
{
    private const string Answer = "I would not add an index to each column, because every write pays for it. 900 writes a second times five indexes is 4,500.";

    [Fact]
    public void From_Answer_QuotesEverySentence()
    {
        var shown = Read(Answer, Level.Senior, QuestionKind.Technical);

        shown.Qualities.Select(q => q.Kind).ShouldBe(Enum.GetValues<QualityKind>());
        var alternative = shown.Qualities.Single(q => q.Kind == QualityKind.Alternatives);
        alternative.Count.ShouldBe(1);
        alternative.Mentions[0].Evidence.Quote.ShouldStartWith("I would not add");
        foreach (var mention in shown.Qualities.SelectMany(q => q.Mentions))
        {
            Answer.Substring(mention.Evidence.Start, mention.Evidence.Length).ShouldBe(mention.Evidence.Quote);
            mention.Evidence.Quote.ShouldContain(mention.Cue);
        }
    }

    [Theory]
    [InlineData(QuestionKind.Behavioural, true)]
    [InlineData(QuestionKind.Technical, false)]
    [InlineData(QuestionKind.Situational, false)]
    public void From_KindOfQuestion_DecidesAboutTheStory(QuestionKind kind, bool looked) => (Read(Answer, Level.Senior, kind).Story is not null).ShouldBe(looked);

    [Theory]
    [InlineData(Level.Mid, 20)]
    [InlineData(Level.Senior, 40)]
    [InlineData(Level.Staff, 60)]
    public void From_Level_SetsTheDepthExpected(Level level, int expected) => Read(Answer, level, QuestionKind.Technical).Breadth.ExpectedDepth.ShouldBe(expected);

    [Fact]
    public void From_Level_CountsItsOwnPoints()
    {
        var mid = Read(Sample.Strong, Level.Mid, QuestionKind.Technical).Breadth;
        var senior = Read(Sample.Strong, Level.Senior, QuestionKind.Technical).Breadth;

        mid.Asked.ShouldBe(Sample.SlowQuery.Rubric.PointsFor(Level.Mid).Count());
        senior.Asked.ShouldBe(Sample.SlowQuery.Rubric.PointsFor(Level.Senior).Count());
        senior.Touched.ShouldBeInRange(1, senior.Asked);
        senior.TouchedPercent.ShouldBe((int)Math.Round(100.0 * senior.Touched / senior.Asked));
    }

    [Fact]
    public void Judgement_WithQualities_SurvivesItsJson()
    {
        var judgement = new ProseJudge(Sample.Catalogue).Judge(Sample.SlowQuery, Answer, Level.Senior);

        var json = JsonSerializer.Serialize(judgement, PracticeJson.Options);
        var read = JsonSerializer.Deserialize<Judgement>(json, PracticeJson.Strict)!;

        JsonSerializer.Serialize(read, PracticeJson.Options).ShouldBe(json);
        read.Qualities!.Qualities.Count.ShouldBe(Enum.GetValues<QualityKind>().Length);
    }

    [Fact]
    public void Judgement_FromBefore_HasNone()
    {
        var judgement = new ProseJudge(Sample.Catalogue).Judge(Sample.SlowQuery, Answer, Level.Senior) with { Qualities = null };

        JsonSerializer.Deserialize<Judgement>(JsonSerializer.Serialize(judgement, PracticeJson.Options), PracticeJson.Strict)!.Qualities.ShouldBeNull();
    }

    [Fact]
    public void From_Story_KeepsItsParts()
    {
        const string Story = "In March I owned the report job. I had to bring it under an hour. I read the plan, added one index and tested it on a copy. In the end it took four minutes.";

        var story = Read(Story, Level.Senior, QuestionKind.Behavioural).Story!;

        story.Kind.ShouldBe(TellingKind.Story);
        story.Sentences.ShouldAllBe(s => Story.Substring(s.Evidence.Start, s.Evidence.Length) == s.Evidence.Quote);
        story.QuantifiedResults.ShouldHaveSingleItem().Quote.ShouldContain("four minutes");
    }

    private static AnswerQualities Read(string answer, Level level, QuestionKind kind) =>
        QualityFindings.From(new ProseJudge(Sample.Catalogue).Read(Sample.SlowQuery, answer), answer, level, kind);
}
