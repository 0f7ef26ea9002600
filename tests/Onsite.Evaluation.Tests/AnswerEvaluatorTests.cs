using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Tests;

public sealed class AnswerEvaluatorTests
{
    [Fact]
    public void Evaluate_SampleAnswer_FindsWhatItSays()
    {
        var report = SampleRubric.Evaluator.Evaluate(SampleRubric.Answer);

        ReportInvariants.Check(report, SampleRubric.Answer);
        report.Points.Select(p => (p.Point.Id, p.Observation)).ShouldBe(
        [
            ("unknown-outcome", Observation.Met), ("same-key", Observation.Met), ("bounded-retries", Observation.Met), ("journal-first", Observation.Met), ("cache-and-breaker", Observation.NotObserved),
        ]);
        report.Misconceptions.ShouldAllBe(m => m.Observation == Observation.NotObserved);
        report.UnreadLength.ShouldBe(0);
        report.Sentences.Count.ShouldBe(7);
        report.Sentences.Count(s => s.MakesMust).ShouldBe(2);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("   \n\t\r\n ", 0, 0)]
    [InlineData("retry", 1, 1)]
    [InlineData("...", 0, 0)]
    [InlineData("\0\0\0", 0, 0)]
    [InlineData("a\0b", 2, 1)]
    [InlineData("😀🎉👩‍👩‍👧", 0, 1)]
    [InlineData("Повтори запрос. Сохрани ключ.", 4, 2)]
    [InlineData("重試並儲存金鑰。然後停止。", 2, 2)]
    [InlineData("أعد المحاولة. هل فشل؟", 4, 2)]
    [InlineData("पुनः प्रयास करें। फिर रुकें।", 5, 2)]
    [InlineData("Ξαναδοκίμασε. Κράτα το κλειδί.", 4, 2)]
    [InlineData("다시 시도. 키를 저장.", 4, 2)]
    public void Evaluate_UnusualText_IsReadAndNotObserved(string answer, int words, int sentences)
    {
        var report = SampleRubric.Evaluator.Evaluate(answer);

        ReportInvariants.Check(report, answer);
        report.WordCount.ShouldBe(words);
        report.Sentences.Count.ShouldBe(sentences);
        report.Points.ShouldAllBe(p => p.Observation == Observation.NotObserved);
    }

    /// <summary>Not a theory: halves of characters do not survive in the metadata of an attribute.</summary>
    [Fact]
    public void Evaluate_HalvesOfCharacters_AreNoWords()
    {
        foreach (var (answer, words) in ((string, int)[])[("\ud83d", 0), ("\ude00\ud83d", 0), ("retry \ud83d the charge \ude00 now", 4), ("The outcome is unknown\ud83d", 4), ("\ude00The outcome is unknown. \ud83d", 4)])
        {
            var report = SampleRubric.Evaluator.Evaluate(answer);

            ReportInvariants.Check(report, answer);
            report.WordCount.ShouldBe(words);
        }
    }

    [Fact]
    public void Evaluate_Null_Throws() => Should.Throw<ArgumentNullException>(() => SampleRubric.Evaluator.Evaluate(null!));

    [Fact]
    public void Evaluate_RubricWithoutPoints_ReportsSentencesOnly()
    {
        var report = Judging.Compile(new Rubric([], [])).Evaluate("Retry it. Stop.");

        report.Points.ShouldBeEmpty();
        report.Sentences.Count.ShouldBe(2);
    }

    [Fact]
    public void Evaluate_FiftyThousandWords_FindsThePointAtTheEnd()
    {
        var filler = string.Concat(Enumerable.Repeat("Somebody sings a song about the weather and the sea. ", 5_000));
        var answer = filler + "The outcome is unknown.";

        var report = SampleRubric.Evaluator.Evaluate(answer);

        ReportInvariants.Check(report, answer);
        report.WordCount.ShouldBe(50_004);
        report.UnreadLength.ShouldBe(0);
        report.Points[0].Observation.ShouldBe(Observation.Met);
        report.Points[0].Spans.ShouldHaveSingleItem().Start.ShouldBe(filler.Length);
    }

    [Theory]
    [InlineData("The outcome is unknown. It rains.", 23, 10, Observation.Met)]
    [InlineData("It rains. The outcome is unknown.", 10, 23, Observation.NotObserved)]
    [InlineData("The outcome is unknown 😀", 24, 2, Observation.Met)]
    [InlineData("The outcome is unknown 😀", 25, 0, Observation.Met)]
    [InlineData("The outcome is unknown.", 0, 23, Observation.NotObserved)]
    [InlineData("The outcome is unknown.", -1, 23, Observation.NotObserved)]
    public void Evaluate_LongerThanIsRead_SaysHowMuchIsUnread(string answer, int maximum, int unread, Observation expected)
    {
        var evaluator = Judging.Compile(SampleRubric.Rubric, options: new EvaluationOptions { MaximumLength = maximum });

        var report = evaluator.Evaluate(answer);

        ReportInvariants.Check(report, answer);
        report.UnreadLength.ShouldBe(unread);
        report.Points[0].Observation.ShouldBe(expected);
    }

    [Fact]
    public void Evaluate_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => SampleRubric.Evaluator.Evaluate(SampleRubric.Answer, source.Token));
    }

    [Fact]
    public async Task Evaluate_ManyThreads_GiveOneReport()
    {
        var expected = ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(SampleRubric.Answer));

        var reports = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(SampleRubric.Answer)))));

        reports.ShouldAllBe(report => report == expected);
    }

    [Fact]
    public void Compile_Again_GivesTheSameReport() =>
        ReportInvariants.Write(Judging.Compile(SampleRubric.Rubric, SampleRubric.Topic).Evaluate(SampleRubric.Answer))
            .ShouldBe(ReportInvariants.Write(SampleRubric.Evaluator.Evaluate(SampleRubric.Answer)));

    [Theory]
    [InlineData("1. 😀")]
    [InlineData("- 😀\n- 😀")]
    [InlineData("😀\n\n1. 😀\n2. word")]
    public void Evaluate_ListItemWithoutAWord_KeepsTheInvariants(string answer) => ReportInvariants.Check(SampleRubric.Evaluator.Evaluate(answer), answer);
}
