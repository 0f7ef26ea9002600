using Onsite.Practice.Archive;
using Onsite.Practice.Attempts;
using Onsite.Practice.Tests.Attempts;

namespace Onsite.Practice.Tests.Archive;

public sealed class AttemptMarkdownTests
{
    private readonly ServiceHost _host = new();

    [Fact]
    public async Task Of_JudgedAnswer_TellsEverything()
    {
        var attempt = await _host.StartAsync();
        await _host.HintAsync(attempt);
        var judged = (await _host.SubmitAsync(attempt, "I read the plan first.\nThen I add an index to each column.")).Attempt!;

        var text = AttemptMarkdown.Of(judged, Sample.SlowQuery);

        text.ShouldStartWith("# Monday's report never ends\n\n2026-03-02 09:30 UTC · level senior · coached · 05:00 of 10:00 · 13 words\n");
        text.ShouldContain("\n## Question\n\nA report that took two seconds");
        text.ShouldContain("\n## Answer\n\nI read the plan first.\nThen I add an index to each column.\n");
        text.ShouldContain("\n## Hints\n\n- 01:30 How do you know what the database does?\n");
        text.ShouldContain($"\n## Strong no hire\n\n{judged.Judgement!.Scorecard.Summary}\n");
        text.ShouldContain("\nRule S3:\n");
        text.ShouldContain("- **Violated** an index on every column makes all queries fast");
        text.ShouldMatch("\n  > .*index to each column");
        text.ShouldContain("- **Not observed** ");
    }

    [Fact]
    public async Task Of_AnswerThatContradictsItself_ShowsBothPlacesAndTheNearest()
    {
        var judged = (await _host.SubmitAsync(await _host.StartAsync(), "We look at the query plan first. Its estimate of the rows was off. We do not look at the query plan first.")).Attempt!;

        var text = AttemptMarkdown.Of(judged, Sample.SlowQuery);

        text.ShouldMatch("\nYou say both: “We look at the query plan first” and “We do not look at the query plan first\\.” \\(");
        text.ShouldMatch("\n  Nearest: “Its estimate of the rows was off\\.” – it covers \\d+ % of “.+”; missing: ");
    }

    [Fact]
    public async Task Of_AnswerThatIsNone_SaysWhyItIsNotRatedHigher()
    {
        var list = string.Join(", ", Enumerable.Range(0, 8).Select(i => $"plan, index {i}, statistics, lock, cache, estimate"));

        AttemptMarkdown.Of((await _host.SubmitAsync(await _host.StartAsync(), list)).Attempt!, Sample.SlowQuery).ShouldMatch("\nWhy this is not rated higher: \\d+ % of its words");
    }

    [Fact]
    public async Task Of_DraftWhoseQuestionIsGone_IsTheAnswerAlone()
    {
        var draft = (await _host.SaveAsync(await _host.StartAsync(), "half an answer")).Attempt!;

        var text = AttemptMarkdown.Of(draft, null);

        text.ShouldStartWith("# q-one-slow-query\n");
        text.ShouldEndWith("## Answer\n\nhalf an answer\n\n");
        text.ShouldNotContain("## Question");
        text.ShouldNotContain("## Hints");
        text.ShouldNotContain("Rule");
    }

    [Fact]
    public async Task Of_TimeWithAnOffset_IsToldInUtc()
    {
        var attempt = await _host.StartAsync() with { StartedAt = new DateTimeOffset(2026, 3, 2, 1, 30, 0, TimeSpan.FromHours(2)) };

        AttemptMarkdown.Of(attempt, null).ShouldContain("2026-03-01 23:30 UTC");
    }

    [Fact]
    public async Task Of_LongAnswer_CountsMinutesBeyondTheHour() =>
        AttemptMarkdown.Of(await _host.StartAsync() with { Active = TimeSpan.FromMinutes(61.5), Mode = AttemptMode.Exam }, null).ShouldContain("exam · 61:30 of 10:00");
}
