using System.Diagnostics;
using System.Globalization;
using Onsite.Content;
using Onsite.Content.Search;

namespace Onsite.Measurements.Measurements;

/// <summary>How long a search takes while somebody types.</summary>
internal sealed class SearchMeasurement : IMeasurement
{
    private const int Large = 5000;
    private const int Rounds = 20;

    private static readonly string[] Typed = ["idempotency", "cache stampede", "postgres migration", "exactly once", "notificaton", "feed", "p99", "disagree"];

    public string Name => "search";

    public string About => $"A search for every prefix of {Typed.Length} queries, with facets, over the bank as it ships and over {Large} questions; baseline: looking through every text for the first word.";

    public IReadOnlyList<Goal> Goals { get; } = [new("p99", AtMost: 5), new("p99Of5000", AtMost: 10)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        if (catalogue.Questions.Count == 0)
        {
            throw new CannotMeasureException("The content folder holds no question.");
        }

        var own = Time(new QuestionIndex(catalogue));
        var large = Enlarge(catalogue);
        var enlarged = Time(new QuestionIndex(large));
        var baseline = TimeScan(large);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("p50", Percentiles.Of(own, 0.5), "ms"),
            new("p99", Percentiles.Of(own, 0.99), "ms"),
            new("p50Of5000", Percentiles.Of(enlarged, 0.5), "ms"),
            new("p99Of5000", Percentiles.Of(enlarged, 0.99), "ms"),
            new("baselineP50Of5000", Percentiles.Of(baseline, 0.5), "ms"),
            new("ratioToBaseline", Percentiles.Of(enlarged, 0.5) / Percentiles.Of(baseline, 0.5), "times"),
        ]);
    }

    private static IEnumerable<string> Prefixes() => Typed.SelectMany(query => Enumerable.Range(1, query.Length).Select(length => query[..length]));

    private static double[] Time(QuestionIndex index) => Sample(prefix => index.Search(new QuestionQuery { Text = prefix }));

    private static double[] TimeScan(Catalogue catalogue) => Sample(prefix =>
    {
        var word = prefix.Split(' ')[0];
        return catalogue.Questions.Where(q => q.Title.Contains(word, StringComparison.OrdinalIgnoreCase) || q.Prompt.Source.Contains(word, StringComparison.OrdinalIgnoreCase) || q.Why.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
    });

    private static double[] Sample(Func<string, object> search)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var prefix in Prefixes())
            {
                var began = Stopwatch.GetTimestamp();
                search(prefix);
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                }
            }
        }

        times.Sort();
        return [.. times];
    }

    private static Catalogue Enlarge(Catalogue catalogue)
    {
        var questions = Enumerable.Range(0, Large).Select(i =>
        {
            var original = catalogue.Questions[i % catalogue.Questions.Count];
            var number = (i / catalogue.Questions.Count).ToString(CultureInfo.InvariantCulture);
            return original with { Slug = $"{original.Slug}-{number}", Id = $"{original.Id}-{number}", Title = $"{original.Title} {number}" };
        });
        return new Catalogue(questions, catalogue.Concepts.Values, catalogue.Competencies, catalogue.Ratings, catalogue.WordFamilies, catalogue.Scenarios, catalogue.Revision);
    }
}
