using Onsite.Content;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Evaluation.Concepts;
using Onsite.Evaluation.Rubrics;
using Onsite.Evaluation.Text;

namespace Onsite.Measurements.Measurements;

/// <summary>How well a plain sentence is found to make a plainly worded point, on arguments and key points that people have matched.</summary>
internal sealed class KeyPointMeasurement : IMeasurement
{
    private const int DevelopmentPairs = 3458;
    private const int TrainingPairs = 20635;

    /// <summary>What the baseline leaves of a word of the topic.</summary>
    private const double DemotedShare = 0.1;

    public string Name => "keypoints";

    public string About =>
        "Whether a sentence makes a plainly worded point: average precision over all labelled pairs of ArgKP's development topics, ranked by coverage, each key point a plain phrasing and the topic the question. "
        + "The training topics chose the few weights; nothing was fitted to the development topics. Beside it the share of a key point's stems that the argument has, without and with the topic's words demoted.";

    public IReadOnlyList<Goal> Goals { get; } = [new("averagePrecision", AtLeast: 0.65)];

    public string Source =>
        "ArgKP (Bar-Haim et al., ACL 2020), as split for the KPA 2021 shared task: the files of kpm_data in the public repository IBM/KPA_2021_shared_task, in the folder keypoints. CDLA-Sharing 1.0.";

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var lexicon = Lexicon(bench);
        var development = Read(bench, "dev");
        Bench.RequireCount("keypoints/labels_dev.csv", development.Count, DevelopmentPairs);
        var training = Read(bench, "train");
        Bench.RequireCount("keypoints/labels_train.csv", training.Count, TrainingPairs);

        var all = Pair(development, Score(development, lexicon, cancellation));
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("pairs", development.Count, "pairs"),
            new("topics", development.DistinctBy(p => p.Topic).Count(), "topics"),
            new("averagePrecision", AveragePrecision.Of(all.Select(s => s.Ranked)), "of 1"),
            new("averagePrecisionWithinTopic", all.GroupBy(s => s.Pair.Topic).Average(topic => AveragePrecision.Of(topic.Select(s => s.Ranked))), "of 1"),
            new("stemmedRecall", AveragePrecision.Of(Pair(development, Recall(development, topicShare: 1)).Select(s => s.Ranked)), "of 1"),
            new("stemmedRecallTopicDemoted", AveragePrecision.Of(Pair(development, Recall(development, DemotedShare)).Select(s => s.Ranked)), "of 1"),
            new("trainingTopics", AveragePrecision.Of(Pair(training, Score(training, lexicon, cancellation)).Select(s => s.Ranked)), "of 1"),
        ]);
    }

    private static Lexicon Lexicon(Bench bench)
    {
        var catalogue = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue;
        return new Lexicon(catalogue.Concepts.Values, catalogue.WordFamilies);
    }

    private static List<(KeyPointPair Pair, (double Score, bool IsRight) Ranked)> Pair(IReadOnlyList<KeyPointPair> pairs, double[] scores) =>
        [.. pairs.Select((pair, i) => (pair, (scores[i], pair.Makes)))];

    /// <summary>Coverage by the evaluator: for each topic a rubric of which the key points are the points, and each argument an answer.</summary>
    private static double[] Score(IReadOnlyList<KeyPointPair> pairs, Lexicon lexicon, CancellationToken cancellation)
    {
        var scores = new double[pairs.Count];
        foreach (var topic in pairs.Index().GroupBy(p => p.Item.Topic))
        {
            var points = topic.DistinctBy(p => p.Item.PointId).Select(p => ToPoint(p.Item.PointId, p.Item.Point)).ToList();
            var evaluator = AnswerEvaluator.Compile(new Rubric(points, []), topic.Key, lexicon, new DiagnosticList());
            foreach (var argument in topic.GroupBy(p => p.Item.ArgumentId))
            {
                cancellation.ThrowIfCancellationRequested();
                var results = evaluator.Evaluate(argument.First().Item.Argument, cancellation).Points.ToDictionary(r => r.Point.Id, StringComparer.Ordinal);
                foreach (var (index, pair) in argument)
                {
                    scores[index] = Coverage(results[pair.PointId]);
                }
            }
        }

        return scores;
    }

    private static double Coverage(PointResult result) => result.Nearest?.Coverage ?? result.Matches.Select(m => m.Coverage).DefaultIfEmpty(0).Max();

    private static KeyPoint ToPoint(string id, string text) => new()
    {
        Id = id,
        Weight = 1,
        Must = false,
        Competency = "any",
        Statement = text,
        Levels = [Level.Senior],
        Ways = [new StatementWay(new Phrasing(text, new SourceLocation("key_points.csv", 1, 1)))],
        Probe = "Go on?",
    };

    /// <summary>The share of a key point's stems that stand in the argument; those of the topic count <paramref name="topicShare"/>.</summary>
    private static double[] Recall(IReadOnlyList<KeyPointPair> pairs, double topicShare) =>
    [
        .. pairs.Select(p =>
        {
            var argument = Stems(p.Argument);
            var topic = Stems(p.Topic);
            double Weight(string stem) => topic.Contains(stem) ? topicShare : 1;
            var wanted = Stems(p.Point);
            return wanted.Where(argument.Contains).Sum(Weight) / wanted.Sum(Weight);
        }),
    ];

    private static HashSet<string> Stems(string text) => Tokenizer.Tokenize(text).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    private static List<KeyPointPair> Read(Bench bench, string split)
    {
        var arguments = Csv.Read(bench.DataFile("keypoints", $"arguments_{split}.csv")).ToDictionary(row => row["arg_id"], StringComparer.Ordinal);
        var points = Csv.Read(bench.DataFile("keypoints", $"key_points_{split}.csv")).ToDictionary(row => row["key_point_id"], row => row["key_point"], StringComparer.Ordinal);
        return
        [
            .. Csv.Read(bench.DataFile("keypoints", $"labels_{split}.csv")).Select(row => new KeyPointPair(
                row["arg_id"],
                arguments[row["arg_id"]]["argument"],
                row["key_point_id"],
                InWords(points[row["key_point_id"]]),
                arguments[row["arg_id"]]["topic"],
                row["label"] == "1")),
        ];
    }

    /// <summary>A slash between words would be read as alternatives; here it is an "and".</summary>
    private static string InWords(string point) => point.Replace('/', ',').Replace('!', '.');
}

/// <summary>An argument, a key point of its topic, and whether people found that the one makes the other.</summary>
internal sealed record KeyPointPair(string ArgumentId, string Argument, string PointId, string Point, string Topic, bool Makes);
