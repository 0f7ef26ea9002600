using Onsite.Evaluation;
using Onsite.Practice.Assist;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;

namespace Onsite.Practice.Tests.Assist;

public sealed class AssistWordsTests
{
    private static readonly Judgement Judgement = new ProseJudge(Sample.Catalogue).Judge(Sample.SlowQuery, "Nothing.", Level.Senior);

    [Theory]
    [InlineData(0, 0, 0, 0, "There was nothing to ask m: every point was observed.")]
    [InlineData(1, 0, 0, 0, "m was asked about 1 point and proposed nothing that is in the answer.")]
    [InlineData(8, 0, 0, 3, "m was asked about 8 points and proposed nothing that is in the answer.")]
    [InlineData(8, 1, 0, 0, "m was asked about 8 points and proposed 1 quote; the rubric bore out none.")]
    [InlineData(8, 2, 1, 1, "m was asked about 8 points and proposed 2 quotes; the rubric bore out 1. 1 more was not in the answer and dropped.")]
    public void Of_Reply_CountsInWords(int asked, int quotes, int borne, int dropped, string words)
    {
        var reply = new ProposalReply([.. Enumerable.Repeat(new ProposedQuote("p", 0, 1), quotes)], dropped, null);
        AssistWords.Of(new AssistedJudgement(Judgement, asked, reply, borne), "m").ShouldBe(words);
    }

    [Fact]
    public void Of_Failure_SaysWhyAndWhatHolds() =>
        AssistWords.Of(new AssistedJudgement(Judgement, 8, ProposalReply.Failed("It broke."), 0), "m").ShouldBe("It broke. The judgement is as it is without a model.");
}
