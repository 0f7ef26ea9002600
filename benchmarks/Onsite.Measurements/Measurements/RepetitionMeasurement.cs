using System.Text.Json;
using Onsite.Practice.Repetition;

namespace Onsite.Measurements.Measurements;

/// <summary>Whether the scheduler of reviews gives what the published implementations of FSRS-6 give.</summary>
internal sealed class RepetitionMeasurement : IMeasurement
{
    /// <summary>Two programs that add the same numbers in another order differ in the last digits.</summary>
    private const double SameTo = 1e-9;

    /// <summary>One of the three computes in single precision: an interval of 3,116,769 days is printed as 3,116,766.</summary>
    private const double SameToSinglePrecision = 1e-6;

    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    public string Name => "repetition";

    public string About => "60 histories with 570 reviews and the assertions that three implementations of FSRS-6 publish: how far the scheduler's stability, difficulty, recall and due time are from them.";

    public string Source => "repetition/fsrs6_vectors.json: histories made with py-fsrs 6.3.1 (open-spaced-repetition, MIT) without fuzz, and the figures in the tests of py-fsrs, fsrs-rs and ts-fsrs.";

    public IReadOnlyList<Goal> Goals { get; } = [new("reviewsEqual", AtLeast: 570), new("publishedEqual", AtLeast: 7), new("worstRelativeError", AtMost: SameTo)];

    public async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(bench.DataFile("repetition", "fsrs6_vectors.json"));
        using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellation);
        var histories = document.RootElement.GetProperty("vectors").EnumerateArray().ToList();
        Bench.RequireCount("histories", histories.Count, 60);
        var errors = histories.SelectMany(Replay).ToList();
        Bench.RequireCount("reviews", errors.Count, 570);
        var published = Published(document.RootElement.GetProperty("published_assertions")).ToList();
        return
        [
            new("reviews", errors.Count, "reviews"),
            new("reviewsEqual", errors.Count(e => e <= SameTo), "reviews"),
            new("worstRelativeError", errors.Max(), "of 1"),
            new("published", published.Count, "assertions"),
            new("publishedEqual", published.Count(holds => holds), "assertions"),
        ];
    }

    /// <summary>For every review of a history the largest relative error; infinite where phase, step or due time differ.</summary>
    private static IEnumerable<double> Replay(JsonElement history)
    {
        var options = new RepetitionOptions { Retention = history.GetProperty("desired_retention").GetDouble() };
        var scheduler = new ReviewScheduler(new FsrsParameters([.. Numbers(history.GetProperty("parameters"))]), options);
        ReviewStanding? standing = null;
        var at = Start;
        foreach (var review in history.GetProperty("reviews").EnumerateArray())
        {
            at += TimeSpan.FromSeconds(review.GetProperty("gap_seconds").GetInt64());
            var before = standing;
            standing = scheduler.Review(standing, (RecallGrade)review.GetProperty("rating").GetInt32(), at);
            var step = review.GetProperty("step");
            var isSame = standing.Phase.ToString() == review.GetProperty("state").GetString()
                && standing.Step == (step.ValueKind == JsonValueKind.Null ? null : step.GetInt32())
                && standing.DueAt - at == TimeSpan.FromSeconds(review.GetProperty("due_in_seconds").GetDouble());
            yield return isSame ? new[] { Error(standing.Memory.Stability, review, "stability"), Error(standing.Memory.Difficulty, review, "difficulty"), RecallError(scheduler, before, review) }.Max() : double.PositiveInfinity;
        }
    }

    private static double RecallError(ReviewScheduler scheduler, ReviewStanding? before, JsonElement review) =>
        before is null ? 0 : Error(scheduler.Model.Retrievability(before.Memory, review.GetProperty("elapsed_full_days").GetInt32()), review, "retrievability_before");

    private static double Error(double actual, JsonElement review, string name)
    {
        var expected = review.GetProperty(name).GetDouble();
        return Math.Abs(actual - expected) / Math.Abs(expected);
    }

    /// <summary>Whether each published assertion holds, to the digits that are printed.</summary>
    private static IEnumerable<bool> Published(JsonElement published)
    {
        var model = new Fsrs6();
        var first = published.GetProperty("first_review");
        yield return Enum.GetValues<RecallGrade>().Zip(Numbers(first.GetProperty("stability"))).All(p => Same(model.First(p.First).Stability, p.Second, 1e-8));
        yield return Enum.GetValues<RecallGrade>().Zip(Numbers(first.GetProperty("difficulty"))).All(p => Same(model.First(p.First).Difficulty, p.Second, 5e-9));

        var memory = published.GetProperty("memory_state");
        var tolerance = memory.GetProperty("tol").GetDouble();
        var state = StateAfter(new Fsrs6(), memory);
        yield return Same(state.Stability, memory.GetProperty("stability").GetDouble(), tolerance) && Same(state.Difficulty, memory.GetProperty("difficulty").GetDouble(), tolerance);
        yield return Same(StateAfter(new Fsrs6(WithoutSameDay()), memory).Stability, memory.GetProperty("long_term_only(w17=w18=w19=0)_stability").GetDouble(), tolerance);

        yield return Intervals(published.GetProperty("ivl_history"));

        var wanted = Numbers(published.GetProperty("next_interval(S=1,dr=0.1..1.0)")).ToList();
        yield return wanted.Select((days, i) => Same(Math.Max(1, Math.Round(model.Interval(1, (i + 1) / 10.0))), days, days * SameToSinglePrecision)).All(same => same);

        var slow = new Fsrs6(new FsrsParameters([.. Defaults(20), 0.2]));
        yield return Numbers(published.GetProperty("retrievability(S=1,decay=0.2,t=0..3)")).Select((r, t) => Same(slow.Retrievability(new MemoryState(1, 5), t), r, SameToSinglePrecision)).All(same => same);
    }

    private static MemoryState StateAfter(Fsrs6 model, JsonElement history)
    {
        var reviews = Numbers(history.GetProperty("ratings")).Zip(Numbers(history.GetProperty("gaps_days"))).Select(r => (Grade: (RecallGrade)(int)r.First, Days: (int)r.Second)).ToList();
        return reviews.Skip(1).Aggregate(model.First(reviews[0].Grade), (state, review) => model.Next(state, review.Grade, review.Days));
    }

    private static bool Intervals(JsonElement history)
    {
        var scheduler = new ReviewScheduler();
        ReviewStanding? standing = null;
        foreach (var (grade, days) in Numbers(history.GetProperty("ratings")).Zip(Numbers(history.GetProperty("expected_days"))))
        {
            standing = scheduler.Review(standing, (RecallGrade)(int)grade, standing?.DueAt ?? Start);
            if ((int)(standing.DueAt - standing.ReviewedAt).TotalDays != (int)days)
            {
                return false;
            }
        }

        return true;
    }

    private static FsrsParameters WithoutSameDay() => new([.. Defaults(17), 0, 0, 0, Defaults(21).Last()]);

    private static IEnumerable<double> Defaults(int count) => FsrsParameters.Default.Weights.Take(count);

    private static bool Same(double actual, double expected, double tolerance) => Math.Abs(actual - expected) <= tolerance;

    private static IEnumerable<double> Numbers(JsonElement array) => array.EnumerateArray().Select(n => n.GetDouble());
}
