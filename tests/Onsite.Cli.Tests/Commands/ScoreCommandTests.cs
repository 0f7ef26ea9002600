using System.Text.Json;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;

namespace Onsite.Cli.Tests.Commands;

public sealed class ScoreCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Score_File_PrintsVerdictRuleAndEvidence()
    {
        var text = (await _host.RunAsync("score", "one-slow-query", _host.Write("answer.md", CommandHost.Strong))).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"^(Strong no hire|Hire|Strong hire) at level senior\n[0-9.]+( to [0-9.]+)? of 100 by weight\.");
        text.ShouldContain("\nWhy ");
        text.ShouldMatch(@"● met +The plan is read before anything is changed \(must\)");
        text.ShouldContain("    “I read the plan first");
        text.ShouldContain("The interviewer asks: ");
    }

    [Fact]
    public async Task Score_Misconception_IsToldWithTheTruth()
    {
        var text = (await _host.RunWithInputAsync("I add an index to each column.", "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"◆ violated +An index on every column makes all queries fast -10\n");
        text.ShouldContain("In fact: Each index costs every write");
        text.ShouldContain("\n  No rule for a better rating holds.\n");
    }

    [Fact]
    public async Task Score_Json_IsTheJudgementAndNothingElse()
    {
        var text = (await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-", "--json", "--level", "mid")).ShouldEndWith(ExitCodes.Success);

        var judgement = JsonSerializer.Deserialize<Judgement>(text, PracticeJson.Strict).ShouldNotBeNull();
        judgement.Findings.Count.ShouldBe(7);
        judgement.Engine.ShouldStartWith("evaluation ");
    }

    [Fact]
    public async Task Score_Explain_AddsHowCreditCameAbout()
    {
        var plain = (await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-")).Out;
        var explained = (await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-", "--explain")).ShouldEndWith(ExitCodes.Success);

        explained.Length.ShouldBeGreaterThan(plain.Length);
        explained.ShouldMatch(@"\n    [01]\.\d\d \S");
    }

    [Fact]
    public async Task Score_Explain_NamesThePhrasingWithWhatWasFoundOfIt()
    {
        var text = (await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-", "--explain")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"\n    Matched: “[^”\n]+”, \d+ % of it: \w");
    }

    [Fact]
    public async Task Score_NotObserved_NamesTheNearestSentenceAndWhatItLacks()
    {
        var text = (await _host.RunWithInputAsync("Its estimate of the rows was off.", "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"\n    Nearest: “Its estimate of the rows was off\.” – it covers \d+ % of “[^”\n]+”; missing: \w");
    }

    [Fact]
    public async Task Score_NothingNear_NamesNoSentence() =>
        (await _host.RunWithInputAsync("Penguins sing.", "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success).ShouldNotContain("Nearest:");

    [Fact]
    public async Task Score_SaidAndDenied_ShowsBothSentences()
    {
        var text = (await _host.RunWithInputAsync(CommandHost.Contradicting, "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);
        var json = (await _host.RunWithInputAsync(CommandHost.Contradicting, "score", "one-slow-query", "-", "--json")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"\nYou say both: “We look at the query plan first” and “We do not look at the query plan first");
        text.ShouldContain("    About: ");
        JsonSerializer.Deserialize<Judgement>(json, PracticeJson.Strict)!.Contradictions.ShouldHaveSingleItem().Denial.Quote.ShouldContain("do not look");
    }

    [Fact]
    public async Task Score_AnswerThatIsNone_SaysWhyItIsNotRatedHigher()
    {
        var list = string.Join(", ", Enumerable.Range(0, 8).Select(i => $"plan, index {i}, statistics, lock, cache, estimate"));

        var text = (await _host.RunWithInputAsync(list, "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"\nWhy this is not rated higher: \d+ % of its words stand in lists");
    }

    [Fact]
    public async Task Score_OrdinaryAnswer_HasNoReservations()
    {
        var text = (await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);

        text.ShouldNotContain("You say both");
        text.ShouldNotContain("Why this is not");
    }

    [Fact]
    public async Task Score_WordsThatMeanSomethingToATerminal_AreQuotedAsTheyStand()
    {
        var text = (await _host.RunWithInputAsync("I look at the :key: query [red] \u001b[31m plan {0} first.", "score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain("“I look at the :key: query [red] \ufffd[31m plan {0} first");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Score_Explain_TellsWhatStandsBesideThePoints()
    {
        const string Answer = "I read the plan first. I would not add an index to each column, because every write pays for it. 900 writes a second times five is 4,500.";

        var text = (await _host.RunWithInputAsync(Answer, "score", "one-slow-query", "-", "--explain")).ShouldEndWith(ExitCodes.Success);

        text.ShouldMatch(@"\nBeside the points\n");
        text.ShouldMatch(@"\nAlternatives rejected +1\n    “I would not add an index");
        text.ShouldMatch(@"\nQuantities used +1\n    “900 writes");
        text.ShouldMatch(@"\nBreadth and depth +\d+ of \d+ points touched");
    }

    [Theory]
    [InlineData("answer.json")]
    [InlineData("answer.txt", "--transcript")]
    public async Task Score_Transcript_IsJudgedAndShowsItsDelivery(string file, params string[] options)
    {
        const string Transcript = """
            {"format":"onsite-transcript/1","words":[{"text":"I","start":0,"end":0.1},{"text":"think,","start":0.2,"end":0.4},{"text":"um,","start":0.5,"end":0.9},
            {"text":"read","start":1,"end":1.2},{"text":"the","start":1.2,"end":1.3},{"text":"plan","start":1.4,"end":1.6},{"text":"first.","start":4,"end":4.4}]}
            """;

        var text = (await _host.RunAsync(["score", "one-slow-query", _host.Write(file, Transcript), .. options])).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain(" at level senior\n");
        text.ShouldMatch(@"\nDelivery\nPace +95 words a minute over 0:04");
        text.ShouldMatch(@"\nPauses +1 of two seconds or more\n    0:01 2\.4 s");
        text.ShouldMatch(@"\nFillers +13\.6 a minute, red\n    0:00 um");
        text.ShouldMatch(@"\nHedges +1\n    0:00 I think “");
    }

    [Fact]
    public async Task Score_BrokenTranscript_ReportsEveryProblem()
    {
        var result = await _host.RunAsync("score", "one-slow-query", _host.Write("answer.json", """{"format":"other","words":[{"text":"I","start":2,"end":1}]}"""));

        result.ShouldFailWith(ExitCodes.Problems);
        result.Error.ShouldContain(":1:11: error out-of-range:");
        result.Error.ShouldContain("The word ends at 1 s, before it begins.");
        result.Error.ShouldStartWith("onsite: The transcript cannot be used.\n");
    }

    [Fact]
    public async Task Score_Answer_IsNotKept()
    {
        await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-");

        Directory.Exists(_host.Data).ShouldBeFalse();
    }

    [Fact]
    public async Task Score_EmptyAnswer_IsJudged() => (await _host.RunAsync("score", "one-slow-query", "-")).ShouldEndWith(ExitCodes.Success).ShouldStartWith("Strong no hire");

    [Fact]
    public async Task Score_NoSuchFile_SaysSo() =>
        (await _host.RunAsync("score", "one-slow-query", "nowhere.md")).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no file 'nowhere.md'. Use '-' to read from standard input.\n");

    [Fact]
    public async Task Score_LevelNotAsked_NamesThoseThatAre() =>
        (await _host.RunAsync("score", "one-slow-query", "-", "--level", "staff")).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: 'one-slow-query' is not asked at this level; it is asked at mid, senior.\n");

    [Theory]
    [InlineData(Attempt.MaximumLength + 1)]
    [InlineData((4 * Attempt.MaximumLength) + 1)]
    public async Task Score_AnswerTooLong_IsRefused(int length)
    {
        var text = new string('x', length);

        (await _host.RunAsync("score", "one-slow-query", _host.Write("long.md", text))).ShouldFailWith(ExitCodes.Usage).ShouldContain("at most 400,000 characters are judged");
        (await _host.RunWithInputAsync(text, "score", "one-slow-query", "-")).ShouldFailWith(ExitCodes.Usage).ShouldContain("What was piped in is longer");
    }

    [Fact]
    public async Task Score_ContentWithoutRules_SaysSo()
    {
        var content = _host.CopyContent();
        File.Delete(Path.Combine(content, "ratings.yaml"));

        (await CommandHost.RunRawAsync("text", "score", "one-slow-query", "-", "--content", content)).ShouldFailWith(ExitCodes.Failure).ShouldContain("ratings.yaml is missing or broken");
    }

    [Fact]
    public async Task Score_AssistWithoutAModel_SaysHowToNameOne() =>
        (await _host.RunWithInputAsync("x", "score", "one-slow-query", "-", "--assist")).ShouldFailWith(ExitCodes.Usage).ShouldContain("--model-endpoint URL");

    [Fact]
    public async Task Score_AssistWithABrokenAddress_SaysWhatIsWrong() =>
        (await _host.RunWithInputAsync("x", "score", "one-slow-query", "-", "--assist", "--model-endpoint", "localhost", "--model", "m")).ShouldFailWith(ExitCodes.Usage).ShouldContain("no http or https address");

    [Fact]
    public async Task Score_ModelIsNotThere_JudgesAsWithoutIt()
    {
        var alone = await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-");
        var assisted = await _host.RunWithInputAsync(CommandHost.Strong, "score", "one-slow-query", "-", "--assist", "--model-endpoint", "http://127.0.0.1:1/v1", "--model", "m");

        assisted.ShouldEndWith(ExitCodes.Success).ShouldBe(alone.Out);
        assisted.Error.ShouldContain("as it is without a model");
    }
}
