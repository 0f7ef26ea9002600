using System.Text.Json;

namespace Onsite.Server.Tests.Features.Scorecards;

public sealed class ScorecardEndpointsTests : ServerTests
{
    private const string Transcript = """
        {"format":"onsite-transcript/1","words":[{"text":"I","start":0,"end":0.1},{"text":"think,","start":0.2,"end":0.4},{"text":"um,","start":0.5,"end":0.9},
        {"text":"the","start":3.4,"end":3.6},{"text":"statistics","start":3.7,"end":4.2},{"text":"are","start":4.3,"end":4.4},{"text":"stale","start":4.5,"end":4.9},
        {"text":"after","start":5,"end":5.2},{"text":"the","start":5.3,"end":5.4},{"text":"load.","start":5.5,"end":5.9}]}
        """;

    [Fact]
    public async Task Find_JudgedAnswer_ShowsTheEvidenceOfEveryFinding()
    {
        var card = await CardAsync(await Server.SubmittedAsync(Strong + " Then I add an index to each column."));

        var answer = card.Text("answer");
        card.Text("rating").ShouldBeOneOf("strong-no-hire", "hire", "strong-hire");
        card.GetProperty("why").Text("rating").ShouldBe(card.Text("rating"));
        card.GetProperty("score").GetProperty("low").GetDouble().ShouldBeInRange(0, card.GetProperty("score").GetProperty("high").GetDouble());
        card.Items("findings").Count.ShouldBe(9);
        foreach (var finding in card.Items("findings"))
        {
            finding.Text("rule").ShouldNotBeEmpty();
            finding.GetProperty("explanation").Text("description").ShouldNotBeEmpty();
            (finding.Items("evidence").Count > 0).ShouldBe(finding.Text("outcome") != "not-observed", finding.ToString());
            foreach (var evidence in finding.Items("evidence"))
            {
                answer.Substring(evidence.Number("start"), evidence.Number("length")).ShouldBe(evidence.Text("quote"));
            }
        }

        var wrong = card.Items("findings").Single(f => f.Text("kind") == "misconception");
        (wrong.Text("severity"), wrong.Text("outcome")).ShouldBe(("major", "violated"));
        wrong.Text("truth").ShouldStartWith("Each index costs every write");
        card.Text("modelAnswerHtml").ShouldStartWith("<p>");
        card.Items("bands").Select(b => b.GetProperty("from").GetDouble()).ShouldBe([60, 80]);
        card.GetProperty("judgement").GetProperty("contentChanged").GetBoolean().ShouldBeFalse();
        card.GetProperty("comparison").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Find_PastedTranscript_IsJudgedByItsWordsAndShowsItsDelivery()
    {
        var card = await CardAsync(await Server.SubmittedAsync(Transcript));

        card.Text("answer").ShouldBe("I think, um, the statistics are stale after the load.");
        card.Number("words").ShouldBe(10);
        var delivery = card.GetProperty("qualities").GetProperty("delivery");
        delivery.Number("words").ShouldBe(10);
        delivery.Items("pauses").ShouldHaveSingleItem().GetProperty("seconds").GetDouble().ShouldBe(2.5);
        delivery.GetProperty("fillers").Items("moments").ShouldHaveSingleItem().Text("words").ShouldBe("um");
        delivery.Items("hedges").ShouldHaveSingleItem().Text("sentence").ShouldStartWith("I think");
    }

    [Fact]
    public async Task Find_PastedTranscriptJudgedAnew_KeepsItsDelivery()
    {
        var id = await Server.SubmittedAsync(Transcript);
        await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/marks", new { criterion = "read-the-plan", kind = "makes", start = 0, length = 52 });
        await (await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/judgements")).ShouldBeJsonAsync(200);

        var card = await CardAsync(id);
        card.Number("judging").ShouldBe(1);
        card.GetProperty("qualities").GetProperty("delivery").Number("words").ShouldBe(10);
    }

    [Fact]
    public async Task Find_WrittenAnswer_HasNoDelivery() =>
        (await CardAsync(await Server.SubmittedAsync(Strong))).GetProperty("qualities").GetProperty("delivery").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public async Task Submit_BrokenTranscript_SaysWhatIsWrongAndKeepsTheText()
    {
        var broken = Transcript.Replace("\"end\":0.4", "\"end\":0.1", StringComparison.Ordinal);
        var id = await Server.StartAttemptAsync();
        var problem = await (await Server.SubmitAsync(id, broken)).ShouldBeProblemAsync(422, "broken-transcript");

        problem.Text("detail").ShouldContain("before it begins");
        (await Server.GetAsync($"/api/attempts/{id}")).Text("text").ShouldBe(broken);
    }

    [Fact]
    public async Task Find_SpokenAnswerWithoutMarks_HasSentencesThatOneCanPointAt()
    {
        const string Clause = "then I look at the plan and we compare what it expects with what came back because the rows are many ";
        var card = await CardAsync(await Server.SubmittedAsync(string.Concat(Enumerable.Repeat(Clause, 12))));

        var answer = card.Text("answer");
        var sentences = card.Items("sentences").Select(s => answer.Substring(s.Number("start"), s.Number("length"))).ToList();
        sentences.Count.ShouldBeGreaterThan(3);
        sentences.Max(s => s.Split(' ').Length).ShouldBeLessThanOrEqualTo(60);
        string.Join(' ', sentences).ShouldBe(answer.Trim());
    }

    [Fact]
    public async Task Find_JudgedAnswer_NamesPhrasingsWithWhatWasFoundAndMissing()
    {
        var card = await CardAsync(await Server.SubmittedAsync("I read the plan first. Its estimate of the rows was off."));

        var answer = card.Text("answer");
        var met = card.Items("findings").First(f => f.Text("outcome") == "met");
        met.GetProperty("nearest").ValueKind.ShouldBe(JsonValueKind.Null);
        met.Items("matches").ShouldNotBeEmpty();
        var near = card.Items("findings").Where(f => f.Text("outcome") == "not-observed" && f.GetProperty("nearest").ValueKind == JsonValueKind.Object).Select(f => f.GetProperty("nearest")).ToList();
        near.ShouldNotBeEmpty();
        near.ShouldAllBe(n => n.Text("missing").Length > 0 && n.Number("percent") > 0);
        foreach (var match in met.Items("matches").Concat(near))
        {
            match.Text("phrasing").ShouldNotBeEmpty();
            match.Items("found").ShouldNotBeEmpty();
            foreach (var quote in match.Items("sentences").Concat(match.Items("found").SelectMany(f => f.Items("places"))))
            {
                answer.Substring(quote.Number("start"), quote.Number("length")).ShouldBe(quote.Text("quote"));
            }
        }

        card.Items("contradictions").ShouldBeEmpty();
        card.Items("cautions").ShouldBeEmpty();
    }

    [Fact]
    public async Task Find_AnswerThatContradictsItself_ShowsBothPlaces()
    {
        var card = await CardAsync(await Server.SubmittedAsync("We look at the query plan first. It rains. We do not look at the query plan first."));

        var both = card.Items("contradictions").ShouldHaveSingleItem();
        both.GetProperty("claim").Text("quote").ShouldStartWith("We look at the query plan first");
        both.GetProperty("denial").Text("quote").ShouldBe("We do not look at the query plan first.");
        both.Text("about").ShouldBe(card.Items("findings").Single(f => f.Text("criterion") == both.Text("criterion")).Text("title"));
    }

    [Fact]
    public async Task Find_AnswerThatIsNone_SaysWhyItIsNotRatedHigher()
    {
        var card = await CardAsync(await Server.SubmittedAsync(string.Join(", ", Enumerable.Range(0, 8).Select(i => $"plan, index {i}, statistics, lock, cache, estimate"))));

        var caution = card.Items("cautions").ShouldHaveSingleItem();
        caution.Text("kind").ShouldBe("term-list");
        caution.Text("reason").ShouldContain("% of its words");
        caution.Items("evidence").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Find_SeveralAttempts_ComparesWithTheOneBeforeOrTheOneAskedFor()
    {
        var first = await Server.SubmittedAsync("We could log more.");
        var second = await Server.SubmittedAsync("I look at the query plan first.");
        var third = await Server.SubmittedAsync(Strong);

        var before = (await CardAsync(third)).GetProperty("comparison");
        before.GetProperty("attempt").Text("id").ShouldBe(second);
        before.Items("changes").ShouldNotBeEmpty();
        (await CardAsync(third, $"?compareWith={first}")).GetProperty("comparison").GetProperty("attempt").Text("id").ShouldBe(first);
        (await CardAsync(third, "?compareWith=none")).GetProperty("comparison").ValueKind.ShouldBe(JsonValueKind.Null);
        (await CardAsync(first)).GetProperty("comparison").ValueKind.ShouldBe(JsonValueKind.Null);
        (await CardAsync(third)).Items("otherAttempts").Select(a => a.Text("id")).ShouldBe([second, first]);
    }

    [Fact]
    public async Task Find_PointThatTheCoachGaveAway_IsToldAndEarnsNothing()
    {
        var id = await Server.StartAttemptAsync();
        for (var i = 0; i < 3; i++)
        {
            await Server.SendAsync(HttpMethod.Post, $"/api/attempts/{id}/hints", new { text = string.Empty, activeSeconds = 1 });
        }

        await Server.SubmitAsync(id, Strong);

        var told = (await CardAsync(id)).Items("findings").Single(f => f.GetProperty("hinted").GetBoolean());
        told.Text("rule").ShouldBe("The coach gave this point away, so it earns nothing.");
        told.GetProperty("earnedHigh").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task Find_QuestionIsGone_StillShowsTheVerdict()
    {
        var id = await Server.SubmittedAsync(Strong);
        var attempt = (await Server.Store.FindAsync(id, default))!;
        await Server.Store.ReplaceAsync(attempt with { QuestionId = "q-gone", Version = attempt.Version + 1 }, attempt.Version, default);

        var card = await CardAsync(id);

        card.GetProperty("question").Text("name").ShouldBe("q-gone");
        card.Items("findings").ShouldNotBeEmpty();
        card.Text("modelAnswerHtml").ShouldBeEmpty();
        card.GetProperty("judgement").GetProperty("contentChanged").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Find_Draft_IsAProblem() => await (await Server.Client.GetAsync($"/api/attempts/{await Server.StartAttemptAsync()}/scorecard")).ShouldBeProblemAsync(409, "not-submitted");

    private Task<JsonElement> CardAsync(string id, string query = "") => Server.GetAsync($"/api/attempts/{id}/scorecard{query}");
}
