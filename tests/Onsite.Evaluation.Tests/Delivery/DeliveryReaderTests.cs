using Onsite.Evaluation.Delivery;

namespace Onsite.Evaluation.Tests.Delivery;

public sealed class DeliveryReaderTests
{
    [Theory]
    [InlineData(100, 60, 100)]
    [InlineData(150, 60, 150)]
    [InlineData(300, 90, 200)]
    public void Read_EvenWords_HaveTheirPace(int words, double seconds, int expected) =>
        DeliveryReader.Read(Even(words, seconds)).WordsPerMinute.ShouldBeInRange(expected - 2, expected + 2);

    [Theory]
    [InlineData(150, 60, 0)]
    [InlineData(90, 60, 1)]
    [InlineData(200, 60, 1)]
    [InlineData(100, 30, 0)]
    public void Read_Pace_IsFlaggedOnlyWhereItLasts(int words, double seconds, int drifts) =>
        DeliveryReader.Read(Even(words, seconds)).Drifts.Count.ShouldBe(drifts);

    [Fact]
    public void Read_FastStretchInAQuietAnswer_IsTheOnlyDrift()
    {
        var words = Even(140, 60).Words.ToList();
        words.AddRange(Even(220, 60).Words.Select(w => w with { Start = w.Start + 60, End = w.End + 60 }));
        words.AddRange(Even(140, 60).Words.Select(w => w with { Start = w.Start + 120, End = w.End + 120 }));

        var drift = DeliveryReader.Read(new Transcript(words, Dictated: false)).Drifts.ShouldHaveSingleItem();

        drift.From.ShouldBe(60, 15);
        drift.To.ShouldBe(120, 15);
        drift.WordsPerMinute.ShouldBeInRange(212, 228);
    }

    [Theory]
    [InlineData("It was, um, slow.", "um")]
    [InlineData("Uh the queue, uh, grew.", "Uh uh")]
    [InlineData("So we waited. Well it worked.", "So Well")]
    [InlineData("It was, like, slow.", "like")]
    [InlineData("It is, you know, a cache.", "you know")]
    [InlineData("I mean the queue.", "I mean")]
    [InlineData("Services like billing were slow, so we waited.", "")]
    [InlineData("I would like to know it.", "")]
    [InlineData("The queue grew and we waited.", "")]
    public void Read_Fillers_AreFound(string text, string expected) =>
        string.Join(' ', DeliveryReader.Read(Spoken(text)).Fillers!.Moments.Select(m => m.Words)).ShouldBe(expected);

    [Theory]
    [InlineData(5, FillerLevel.Quiet, 5)]
    [InlineData(6, FillerLevel.Amber, 6)]
    [InlineData(10, FillerLevel.Amber, 10)]
    [InlineData(11, FillerLevel.Red, 11)]
    public void Read_FillersAMinute_HaveTheirLevel(int fillers, FillerLevel level, double perMinute)
    {
        var words = Enumerable.Range(0, 61).Select(i => new TranscriptWord(i < fillers ? "um" : "word", i, Math.Min(60, i + 0.5))).ToList();

        var count = DeliveryReader.Read(new Transcript(words, Dictated: false)).Fillers!;

        count.Level.ShouldBe(level);
        count.PerMinute.ShouldBe(perMinute);
    }

    [Fact]
    public void Read_SoftFillers_WeighHalf()
    {
        var text = string.Join(' ', Enumerable.Repeat("So it grew.", 20));

        DeliveryReader.Read(Spoken(text, 1)).Fillers!.PerMinute.ShouldBe(10, 0.3);
    }

    [Fact]
    public void Read_Dictated_CountsNoFillers() => DeliveryReader.Read(Spoken("Um, so it was slow.") with { Dictated = true }).Fillers.ShouldBeNull();

    [Theory]
    [InlineData("I think it is fine.", "I think")]
    [InlineData("Maybe the cache was cold, probably.", "Maybe probably")]
    [InlineData("It is kind of slow.", "kind of")]
    [InlineData("It is slow.", "")]
    public void Read_Hedges_AreFoundWithTheirSentence(string text, string expected)
    {
        var hedges = DeliveryReader.Read(Spoken(text)).Hedges;

        string.Join(' ', hedges.Select(m => m.Words)).ShouldBe(expected);
        hedges.ShouldAllBe(m => m.Sentence == text);
    }

    [Fact]
    public void Read_Silence_IsAPauseInItsSentence()
    {
        var pause = DeliveryReader.Read(new Transcript([new("It", 0, 0.2), new("is.", 0.3, 0.5), new("We", 3, 3.1), new("wait.", 3.2, 3.4)], Dictated: false)).Pauses.ShouldHaveSingleItem();

        pause.At.ShouldBe(0.5);
        pause.Seconds.ShouldBe(2.5);
        pause.Sentence.ShouldBe("We wait.");
    }

    [Fact]
    public void TextOf_WordsWithoutMarks_EndSentencesAtPauses() =>
        DeliveryReader.TextOf(new Transcript([new("it", 0, 0.2), new("works", 0.3, 0.5), new("we", 2, 2.1), new("wait", 2.2, 2.4)], Dictated: false)).ShouldBe("it works. we wait");

    [Fact]
    public void Read_NoWords_Throws() => Should.Throw<ArgumentException>(() => DeliveryReader.Read(new Transcript([], Dictated: false)));

    [Theory]
    [InlineData("…")]
    [InlineData("😀 ー")]
    [InlineData("a")]
    public void Read_OddWords_EndsInAReport(string text) => DeliveryReader.Read(Spoken(text)).Words.ShouldBeGreaterThan(0);

    private static Transcript Even(int words, double seconds) =>
        new([.. Enumerable.Range(0, words).Select(i => new TranscriptWord("word", i * seconds / words, (i + 0.9) * seconds / words))], Dictated: false);

    private static Transcript Spoken(string text, double secondsAWord = 0.4) =>
        new([.. text.Split(' ').Select((word, i) => new TranscriptWord(word, i * secondsAWord, ((i + 1) * secondsAWord) - 0.05))], Dictated: false);
}
