using Onsite.Evaluation.Qualities.Cues;

namespace Onsite.Evaluation.Qualities.Finders;

/// <summary>
/// Requirements clarified: questions to the interviewer, and sentences that say what one would ask. A question that the next sentence answers is rhetoric, a question that is reported
/// ("she asked me whether") belongs to a story, and what a program asks of another is no question to anybody.
/// </summary>
internal sealed class RequirementFinder : IQualityFinder
{
    private const string Needs = "user+/traffic/load/request+/read+/write+/ratio/latency/budget/region+/country+/growth/volume/sla/slo/availability/consistency/retention/deadline/target/peak/scale/throughput/staleness/freshness/durability/scope/"
        + "message+/order+/event+/tenant+/customer+/client+/device+/penalty/contract/compliance/regulation/requirement+/expectation+/priority/tolerance/goal/money/loss/data/size/follower+/post+";

    private static readonly CueTable Statements = CueTable.Of(
        "{iwould} _2 ask/clarify what/whether/if/how/who/which/when/why/where",
        "{iwould} _2 ask/clarify you/product/him/her/first/also/back _2 what/whether/if/how/who/which/when/why/where",
        "{iwould} _2 ask the business/interviewer/stakeholder+/product _2 what/whether/if/how/who/which/when/why/where",
        "{iwould} _2 ask _2 for the/a/your _4 requirement+/number+/budget/target+/figure+/ratio/slo/sla",
        "{iwould} _2 clarify/confirm _6 with/requirement+/scope/ratio/target+/budget/sla/slo/expectation+",
        "let me/us _2 clarify/ask", "let's _1 clarify", "i _2 want/need/like to clarify", "{iwould} want/need/like to clarify",
        "i _1 want/need to know _6 " + Needs, "{iwould} want/need/like to know _6 " + Needs,
        "my _1 first/next/only question _2 is/would/be", "question+ to/for you/product/the", "clarifying question+", "before i/we _1 design/draw/start/build/choose _6 ask/clarify/know");

    private static readonly CueTable Challenges = CueTable.Of(
        "{iwould} _2 question/challenge the/this/that/whether/if", "push+ back on _3 requirement+/deadline/scope/date/number+/goal/target", "question+/challenge+ _2 requirement+/deadline/premise/scope",
        "whether we/it/they/you/users _2 really/actually/even need/want", "do/does we/it/they/you/users _3 really/actually/even need/want", "^do we _1 need", "why do we need");

    private static readonly CueTable Questions = CueTable.Of(
        "how many/much/often/fast/fresh/big/large/stale/long _8 " + Needs + "/you/your/acceptable/expected/allowed",
        "what/which is/are/kind/sort/level/of/the/your _6 " + Needs, "which _1 " + Needs,
        "is/are/do/does/should/must/may/can/could/would _8 acceptable/ok/okay/allowed/required/expected/tolerable/scope",
        "is/are there _6 " + Needs, "do/are/can/could/would/will/does/is you/your _9", "what/how/which/when/where _2 do/does/are/is/should/would/can you/your", "should we/it/users _3 support");

    /// <summary>What makes a question one that nobody is asked.</summary>
    private static readonly CueTable Rhetoric = CueTable.Of("you know", "what/when/where do you think", "do you see", "what happen+/break+", "what if", "how do/does/would/can i/we/it/two/the");

    private static readonly CueTable Reported = CueTable.Of("ask+ myself", "i/she/he/they/we asked", "asked/said/told/asking me/us/him/her/them");

    private static readonly CueTable Answers = CueTable.Of("^no/yes/because/nothing/none/probably/maybe/not/only/both/neither/exactly");

    public QualityKind Kind => QualityKind.Requirements;

    public void Find(Prose prose, List<QualityMention> mentions)
    {
        foreach (var sentence in prose.Sentences)
        {
            if (!sentence.Counts)
            {
                continue;
            }

            var isAnswered = sentence.IsQuestion && sentence.Index + 1 < prose.Sentences.Count && Answers.IsIn(prose, prose.Sentences[sentence.Index + 1]);
            if (isAnswered || Reported.IsIn(prose, sentence) || (sentence.IsQuestion && Rhetoric.IsIn(prose, sentence)))
            {
                continue;
            }

            if (Challenges.TryFindAffirmed(prose, sentence, out var cue))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Challenge, Shown: true));
            }
            else if (Statements.TryFindAffirmed(prose, sentence, out cue) || (sentence.IsQuestion && Questions.TryFind(prose, sentence, sentence.First, out cue)))
            {
                mentions.Add(new QualityMention(sentence.Span, prose.SpanOf(cue.First, cue.Last), QualityAspect.Plain, Shown: true));
            }
        }
    }
}
