using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Reads the steps of handlers.</summary>
internal sealed class StepReader
{
    private const int MostSteps = 200;

    private static readonly (string Word, Ask Ask)[] Asks = [("call", Ask.Call), ("read", Ask.Read), ("write", Ask.Write), ("put", Ask.Put), ("invalidate", Ask.Invalidate), ("publish", Ask.Publish)];

    /// <summary>The words that steps begin with.</summary>
    public static IReadOnlyList<string> Words { get; } = ["compute", "wait", .. Asks.Select(a => a.Word), "parallel", "chance", "reply", "fail"];

    private readonly DiagnosticList _diagnostics;

    public StepReader(DiagnosticList diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a list of steps.</summary>
    public IReadOnlyList<Step> Read(Node node)
    {
        if (node is not ListNode list)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"The steps are {node.Shape}; they have to be a list.", "Write one '- compute: 2 ms' line for each.");
            return [];
        }

        if (list.Items.Count > MostSteps)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"The handler has {list.Items.Count} steps; at most {MostSteps} are read.", "Split it over components.");
            return [];
        }

        return [.. list.Items.Select(ReadStep).OfType<Step>()];
    }

    /// <summary>Reads one step.</summary>
    public Step? ReadStep(Node node)
    {
        if (node is ScalarNode { Value: "reply" or "fail" } word)
        {
            return new ReplyStep(word.Value == "fail", node.Location);
        }

        if (node is not MapNode map)
        {
            return Unknown(node.Location, node is ScalarNode scalar ? scalar.Value : node.Shape);
        }

        var reader = new MapReader(map, _diagnostics);
        var step = ReadMap(reader, map);
        if (step is not null)
        {
            reader.RejectUnknownFields();
        }

        return step;
    }

    private Step? ReadMap(MapReader reader, MapNode map)
    {
        foreach (var entry in map.Entries)
        {
            var name = entry.Key.Value;
            switch (name)
            {
                case "compute":
                    return Spread(reader, name) is { } work ? new ComputeStep(work, map.Location) { Written = reader.OptionalText(name) } : null;
                case "wait":
                    return Spread(reader, name) is { } wait ? new WaitStep(wait, map.Location) { Written = reader.OptionalText(name) } : null;
                case "parallel":
                    return Parallel(reader.Find(name), map);
                case "chance":
                    return Chance(reader, map);
            }

            foreach (var (word, ask) in Asks)
            {
                if (name == word)
                {
                    return AskOf(reader, word, ask, map);
                }
            }
        }

        return Unknown(map.Location, map.Entries.Count == 0 ? "nothing" : map.Entries[0].Key.Value);
    }

    private AskStep AskOf(MapReader reader, string word, Ask ask, MapNode map)
    {
        var read = new AskStep(ask, reader.RequireText(word, "orders-db", 100), map.Location)
        {
            OnMiss = reader.Find("miss") is { } miss ? Read(miss) : [],
            OnFailure = reader.Find("fails") is { } fails ? Read(fails) : null,
            IsDetached = reader.OptionalFlag("detached", fallback: false),
            Times = reader.Find("times") is null ? null : Spread(reader, "times", Unit.None),
            WrittenTimes = (reader.Find("times") as ScalarNode)?.Value,
            SpreadsKeys = reader.OptionalFlag("spread", fallback: false),
            Outbox = reader.Find("outbox") is null ? null : reader.RequireText("outbox", "orders-db", 100),
            Counts = reader.OptionalFlag("counts", fallback: false),
        };
        if (read.Outbox is not null && (ask != Ask.Publish || read.OnFailure is not null || read.IsDetached || read.Times is not null))
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, reader.LocationOf("outbox"), "'outbox' belongs to a publication, without 'fails', 'detached' or 'times': nobody waits for it, and it is part of the write.", "Write '- publish: paid' with 'outbox: orders' alone.");
        }

        if (read.Counts && ask != Ask.Write)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, reader.LocationOf("counts"), "'counts' belongs to a write: it says by which one a durable operation counts as done.", "Delete it, or put it at a 'write'.");
        }

        return read;
    }

    private ParallelStep? Parallel(Node? node, MapNode map)
    {
        var steps = node is null ? [] : Read(node);
        var asks = steps.OfType<AskStep>().ToList();
        if (asks.Count != steps.Count || asks.Count == 0 || asks.Exists(a => a.IsDetached || a.Outbox is not null || a.OnMiss.Count > 0 || a.OnFailure is not null))
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, map.Location, "What is done in parallel are calls, reads, writes, puts and publications without 'miss', 'fails', 'detached' or 'outbox'.", "Write '- parallel: [{call: a}, {read: b}]'.");
            return null;
        }

        return new ParallelStep(asks, map.Location);
    }

    private ChanceStep? Chance(MapReader reader, MapNode map)
    {
        var text = reader.RequireText("chance", "20 %", 50);
        if (!Quantity.TryParse(text, Unit.Share, out var probability) || probability is < 0 or > 1)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, reader.LocationOf("chance"), $"'chance' is '{text}'; it has to be between 0 % and 100 %.", "Write 'chance: 20 %'.");
            return null;
        }

        return new ChanceStep(probability, reader.Require("then", "[…]") is { } then ? Read(then) : [], reader.Find("else") is { } otherwise ? Read(otherwise) : [], map.Location);
    }

    private Distribution? Spread(MapReader reader, string field, Unit unit = Unit.Duration)
    {
        var text = reader.RequireText(field, "2 ms", 400);
        if (text.Length == 0)
        {
            return null;
        }

        if (DistributionText.TryParse(text, unit, out var distribution, out var problem) && distribution.Mean is >= 0 and < 1e9)
        {
            return distribution;
        }

        _diagnostics.Error(DiagnosticCodes.WrongType, reader.LocationOf(field), $"'{field}': {(problem.Length > 0 ? problem : "it is out of any range.")}", unit == Unit.Duration ? $"Write '{field}: 2 ms' or '{field}: {DistributionText.Example}'." : $"Write '{field}: 3' or '{field}: uniform(1, 5)'.");
        return null;
    }

    private Step? Unknown(SourceLocation at, string what)
    {
        var near = Spelling.Nearest(what, Words);
        _diagnostics.Error(DiagnosticCodes.UnknownField, at, $"'{what}' is no step.", near is null ? $"A step is one of {string.Join(", ", Words)}." : $"Did you mean '{near}'?");
        return null;
    }
}
