using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Evaluation.Text;
using Onsite.Practice.Judging;

namespace Onsite.Measurements.Measurements;

/// <summary>How long it takes to judge an answer of 400 words against a rubric of 15 points.</summary>
internal sealed class ScoreMeasurement : IMeasurement
{
    private const int WordCount = 400;
    private const int LongWordCount = 50_000;
    private const int LongRuns = 15;
    private const int PointCount = 15;
    private const int WarmUps = 300;
    private const int Runs = 2000;

    public string Name => "score";

    public string About => $"Judging an answer of {WordCount} words against a rubric of {PointCount} points, from text to scorecard; baseline: cutting the same text into words and sentences. And how much longer a word takes in an answer of {LongWordCount} words than in one of {WordCount}.";

    /// <summary>A method that is not linear would be at a hundred and more; up to twice is what caches and the collector of memory take when the data of an answer no longer fit them.</summary>
    private const double LinearityGoal = 2;

    public IReadOnlyList<Goal> Goals { get; } = [new("p99", AtMost: 5), new("linearity", AtMost: LinearityGoal)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        var question = catalogue.Questions.FirstOrDefault(q => q.Rubric.Points.Count == PointCount)
            ?? throw new CannotMeasureException($"No question has a rubric of {PointCount} points.");
        var answer = Answer(question, WordCount);
        var longAnswer = Answer(question, LongWordCount);
        var judge = new ProseJudge(catalogue);
        var times = Time(() => judge.Judge(question, answer, Level.Senior));
        var longTimes = Time(() => judge.Judge(question, longAnswer, Level.Senior), warmUps: 2, LongRuns);
        var baseline = Time(() => (Tokenizer.Tokenize(answer), SentenceSplitter.Split(answer)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        judge.Judge(question, answer, Level.Senior);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var median = Percentiles.Of(times, 0.5);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("p50", median, "ms"),
            new("p99", Percentiles.Of(times, 0.99), "ms"),
            new("longP50", Percentiles.Of(longTimes, 0.5), "ms"),
            new("linearity", Percentiles.Of(longTimes, 0.5) / LongWordCount / (median / WordCount), "times"),
            new("allocated", allocated / 1024.0, "KiB"),
            new("baselineP50", Percentiles.Of(baseline, 0.5), "ms"),
            new("ratioToBaseline", median / Percentiles.Of(baseline, 0.5), "times"),
        ]);
    }

    /// <summary>Sample answers of the question, one after another, cut to the length.</summary>
    private static string Answer(Question question, int wordCount)
    {
        var text = string.Join("\n\n", question.Answers.Select(a => a.Text));
        while (Tokenizer.Tokenize(text).Count < wordCount)
        {
            text += "\n\n" + text;
        }

        return text[..Tokenizer.Tokenize(text)[wordCount - 1].Span.End];
    }

    private static double[] Time(Func<object> work, int warmUps = WarmUps, int runs = Runs)
    {
        for (var i = 0; i < warmUps; i++)
        {
            work();
        }

        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            work();
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }
}
