using Onsite.Practice.Attempts;

namespace Onsite.Cli.Tests.Commands;

public sealed class AskCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("\n.\n")]
    [InlineData("\n")]
    [InlineData("")]
    public async Task Ask_LinesAndAFullStopOrTheEnd_AreJudged(string end)
    {
        var text = (await _host.AskAsync(CommandHost.Strong + end)).ShouldEndWith(ExitCodes.Success);

        text.ShouldStartWith("Monday's report never ends\n");
        text.ShouldContain(" at level senior\n");
        var attempt = await _host.OnlyAttemptAsync();
        attempt.Status.ShouldBe(AttemptStatus.Submitted);
        attempt.Text.ShouldBe(CommandHost.Strong);
        attempt.Mode.ShouldBe(AttemptMode.Coached);
    }

    [Fact]
    public async Task Ask_LinesBehindTheFullStop_AreNotRead()
    {
        await _host.AskAsync("one\n.\ntwo\n");

        (await _host.OnlyAttemptAsync()).Text.ShouldBe("one");
    }

    [Fact]
    public async Task Ask_Exam_HasNoHints()
    {
        var text = (await _host.AskAsync(":hint\nI read the plan.\n", "--exam", "--level", "mid")).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain("There are no hints in an exam.");
        var attempt = await _host.OnlyAttemptAsync();
        (attempt.Mode, attempt.Level, attempt.Hints.Count, attempt.Text).ShouldBe((AttemptMode.Exam, Evaluation.Level.Mid, 0, "I read the plan."));
    }

    [Fact]
    public async Task Ask_Hints_AreLoggedAndNoPartOfTheAnswer()
    {
        var text = (await _host.AskAsync(":hint\n:hint\n:hint\nI read the plan first.\n")).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain("Hint 1: How do you know what the database does?\n");
        text.ShouldContain("Hint 3: The plan is read before anything is changed. (this point now counts nothing)\n");
        var attempt = await _host.OnlyAttemptAsync();
        (attempt.Hints.Count, attempt.Text).ShouldBe((3, "I read the plan first."));
    }

    [Fact]
    public async Task Ask_EverythingHinted_SaysSo() =>
        (await _host.AskAsync(string.Concat(Enumerable.Repeat(":hint\n", 25)) + "I read the plan.\n")).ShouldEndWith(ExitCodes.Success).ShouldContain("Every point was heard or hinted at.");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n.\n")]
    public async Task Ask_NothingWritten_StaysOpen(string input)
    {
        (await _host.AskAsync(input)).ShouldFailWith(ExitCodes.Problems).ShouldContain("There is nothing to judge. The attempt stays open");

        (await _host.OnlyAttemptAsync()).Status.ShouldBe(AttemptStatus.Draft);
    }

    [Fact]
    public async Task Ask_DraftIsOpen_GoesOnWithIt()
    {
        await _host.AskAsync("\n");
        var draft = await _host.OnlyAttemptAsync();

        var result = await _host.AskAsync("I read the plan first.\n", "--exam");

        result.Error.ShouldBe("onsite: Your draft is open and goes on as it was begun: coached, at level senior.\n");
        var judged = await _host.OnlyAttemptAsync();
        (judged.Id, judged.Status, judged.Mode).ShouldBe((draft.Id, AttemptStatus.Submitted, AttemptMode.Coached));
    }

    [Fact]
    public async Task Ask_Typed_ShowsClockAndMeterAndNamesNoPoint()
    {
        var text = (await _host.TypeAsync("I look at the query plan first.\n.\n")).ShouldEndWith(ExitCodes.Success);

        text.ShouldContain("a line with a single '.' hands it in. ':hint' asks for a hint, which is logged.");
        text.ShouldContain("00:00/10:00 ");
        text.ShouldMatch(@"[█░]{30} \d+ of 100 heard, 1 of 2 must-haves, 7 words");
        text[..text.IndexOf(" at level ", StringComparison.Ordinal)].ShouldNotContain("The plan is read before");
    }

    [Fact]
    public async Task Ask_TypedExam_IsSilent()
    {
        var text = (await _host.TypeAsync("I look at the query plan first.\n.\n", "--exam")).ShouldEndWith(ExitCodes.Success);

        text.ShouldNotContain("heard");
        text.ShouldNotContain(":hint");
    }

    [Fact]
    public async Task Ask_TypedAgain_ShowsTheDraft()
    {
        await _host.AskAsync("\n");
        var draft = await _host.OnlyAttemptAsync();
        await _host.Store.ReplaceAsync(draft with { Text = "I read [the] plan.", Words = 4, Version = draft.Version + 1 }, draft.Version, default);

        (await _host.TypeAsync(".\n")).ShouldEndWith(ExitCodes.Success).ShouldContain("Going on with your draft of 4 words.\nI read [the] plan.\n");
    }

    [Fact]
    public async Task Ask_AnswerTooLong_KeepsWhatWasSaved()
    {
        var line = new string('x', 250_000);

        (await _host.AskAsync($"{line}\n{line}\n")).ShouldFailWith(ExitCodes.Failure).ShouldContain("longer than 400,000 characters. What was saved before is safe.");

        (await _host.OnlyAttemptAsync()).Text.ShouldBe(line);
    }

    [Fact]
    public async Task Ask_LevelNotAsked_StartsNothing()
    {
        (await _host.AskAsync("text", "--level", "staff")).ShouldFailWith(ExitCodes.Usage).ShouldContain("it is asked at mid, senior");

        Directory.Exists(_host.Data).ShouldBeFalse();
    }
}
