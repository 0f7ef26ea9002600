using Onsite.Content.Scenarios;
using Onsite.Practice.Archive;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Archive;

public sealed class RoundMarkdownTests
{
    private static readonly DesignScenario Monday = Sample.Catalogue.FindScenario("monday-reports")!;

    [Fact]
    public void Of_JudgedRound_TellsEverything()
    {
        var text = RoundMarkdown.Of(SampleRounds.Judged("a", Monday.Id), Monday);

        text.ShouldStartWith("# Reports on Monday\n\n2026-03-02 09:30 UTC · design round · level senior · 13:35\n\n## Brief\n");
        text.ShouldContain("\n## Clarify · 01:01\n\nNothing noted.\n");
        text.ShouldContain($"\n## High level · 00:00\n\n{SampleRounds.Said.Trim()}\n");
        text.ShouldContain("\n## Questions asked\n\n- 00:12 How many users 😀?\n  A million.\n- 00:30 Which color?\n  Nothing was prepared for this.\n");
        text.ShouldContain("\n## Estimates\n\n- Reports in the hour – 2 K/s\n- Estimate 2 – nothing written\n- Estimate 3 – 3 * 4 MB\n");
        text.ShouldContain("\n## Asked of the run\n\n**What happens at 0:41?** (00:41 of the run: The queue of 'db' grows from 0:41 on.)\n\nA cache 😀");
        text.ShouldContain("\n## No hire\n\n33.3 to 43.4 of 100 by weight.\n\nRule S3:\n\n- Weight of 30 or more: 33.3\n");
        text.ShouldContain("\nYou say both: “A cache” and “😀” (the cache)\n");
        text.ShouldContain("\n$900 of $1,000 a month; the reference costs $800. Seed 18446744073709551615, 10 replications, trace 0123456789abcdef.\n");
        text.ShouldContain("\n- **Not observed** feed p99 ≤ 250 ms: 900 ms; the reference: 120 ms\n- **Met** lost ≤ 0: 0\n");
        text.ShouldContain("\n- **Not observed** Title of objective-1 (0 of 33.3)\n  > p99 was 900 ms from 0:41 on.\n");
        text.ShouldContain("\n- **Partly** Title of timeouts (5 of 10)\n  > 'app->db' has no timeout.\n  > 'app' is one.\n  Missing: The other half was not seen.\n");
        text.ShouldContain("\n  > Written: 2 K/s. The scenario has 2.2 K/s, a factor of 1.1 apart.\n  > Nothing was written.\n");
        text.ShouldContain("\n  > Asked: “How many users 😀?” Answered: “A million.”\n");
        text.ShouldEndWith("## Design as handed in\n\n```yaml\nid: d-mine\r\ncomponents: {😀\n```\n");
    }

    [Fact]
    public void Of_OpenRoundWhoseScenarioIsGone_IsItsHeadAlone() =>
        RoundMarkdown.Of(SampleRounds.Open("a"), null).ShouldBe("# s-one\n\n2026-03-02 09:30 UTC · design round · level staff · 00:00\n\n");

    [Fact]
    public void Of_DesignThatCouldNotBeRun_SaysSo()
    {
        var text = RoundMarkdown.Of(SampleRounds.Judged("a") with { Judgement = SampleRounds.Judgement() with { Run = null } }, null);

        text.ShouldContain("\n## Run\n\nThe design could not be run.\n");
        text.ShouldContain("- Estimate 1 – 2 K/s\n");
    }

    [Fact]
    public void Of_DesignWithAFence_IsInALongerOne() =>
        RoundMarkdown.Of(SampleRounds.Judged("a") with { Judgement = SampleRounds.Judgement() with { DesignText = "# ````\nid: d" } }, null).ShouldEndWith("\n`````yaml\n# ````\nid: d\n`````\n");
}
