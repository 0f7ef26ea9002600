using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Reads a scenario, with every problem of the file in one pass.</summary>
public sealed class ScenarioReader
{
    /// <summary>The longest run, in seconds: a day.</summary>
    public const double LongestRun = 86_400;

    /// <summary>The highest rate, a second.</summary>
    public const double HighestRate = 1e8;

    private const int MostLines = 1000;

    private readonly DiagnosticList _diagnostics;

    private ScenarioReader(DiagnosticList diagnostics) => _diagnostics = diagnostics;

    /// <summary>Reads a scenario.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="faults">More that goes wrong, each as <c>{at: 2 min, crash: 1 of checkout}</c>, with or without the brackets.</param>
    /// <returns>The scenario, as far as it can be read; null where nothing can.</returns>
    public static Scenario? Read(SourceText source, DiagnosticList diagnostics, IReadOnlyList<string>? faults = null)
    {
        var root = YamlReader.Read(source, diagnostics);
        if (root is null || MapReader.Open(root, diagnostics, "A scenario") is not { } map)
        {
            return null;
        }

        var reader = new ScenarioReader(diagnostics);
        var scenario = reader.Read(map);
        return scenario with { Faults = [.. scenario.Faults, .. (faults ?? []).Select(reader.FaultOf).OfType<FaultLine>()] };
    }

    private FaultLine? FaultOf(string text)
    {
        var braced = text.TrimStart().StartsWith('{') ? text : $"{{{text}}}";
        var source = SourceText.FromText(braced, $"fault {text}", _diagnostics);
        return source is null || YamlReader.Read(source, _diagnostics) is not { } node ? null : Fault(node);
    }

    private Scenario Read(MapReader map)
    {
        var scenario = new Scenario
        {
            Id = map.RequireText("id", "s-checkout-launch", 100),
            Title = map.RequireText("title", "Checkout on launch day", 200),
            Brief = map.OptionalText("brief", 200),
            Clarifications = [.. map.List("clarifications").Select(new InterviewReader(_diagnostics).Clarification).OfType<Clarification>()],
            Estimates = [.. map.List("estimates").Select(new InterviewReader(_diagnostics).Estimate).OfType<Estimate>()],
            Operations = Operations(map.Require("operations", "{view: {share: 100 %, kind: read}}")),
            Workload = Workload(map.Require("workload", "{profile: [{for: 1 min, rate: 100/s}]}")),
            Given = DesignReader.ReadComponents(map.Find("given") ?? new MapNode([], map.Location), _diagnostics, areGiven: true, "given"),
            Faults = [.. Some(map.List("faults"), "faults").Select(Fault).OfType<FaultLine>()],
            Objectives = [.. Some(map.List("objectives"), "objectives").SelectMany(Objectives)],
            Budget = OptionalAmount(map, ScenarioFields.Budget),
        };
        map.RejectUnknownFields();
        CheckNames(scenario);
        return scenario;
    }

    private void CheckNames(Scenario scenario)
    {
        var names = scenario.Operations.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var objective in scenario.Objectives.Where(o => o.Operation is { Length: > 0 } && !names.Contains(o.Operation)).DistinctBy(o => (o.Operation, o.Place)))
        {
            UnknownOperation(objective.Operation!, objective.Place, names);
        }

        foreach (var objective in scenario.Objectives.Where(o => o.Kind is ObjectiveKind.Lost or ObjectiveKind.Twice && scenario.Operations.FirstOrDefault(p => p.Name == o.Operation) is { IsDurable: false }).DistinctBy(o => (o.Operation, o.Place)))
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, objective.Place, $"'{objective.Operation}' is not durable: nothing is counted as lost or doubled.", "Write 'durable: true' at the operation.");
        }

        foreach (var fault in scenario.Faults.Where(f => f.At > scenario.Workload.Duration && scenario.Workload.Duration > 0))
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, fault.Place, $"The fault is at {QuantityText.Duration(fault.At)}, and the run ends at {QuantityText.Duration(scenario.Workload.Duration)}.", "Let it happen earlier, or make the profile longer.");
        }
    }

    private void UnknownOperation(string name, SourceLocation at, IReadOnlySet<string> names)
    {
        var near = Spelling.Nearest(name, names);
        _diagnostics.Error(SimulationCodes.UnknownName, at, $"There is no operation '{name}'.", near is null ? $"There are {string.Join(", ", names.Order(StringComparer.Ordinal))}." : $"Did you mean '{near}'?");
    }

    private IReadOnlyList<Node> Profile(MapReader map)
    {
        var parts = map.Require("profile", "[{for: 5 min, rate: 600/s}]") is null ? [] : map.List("profile");
        if (map.Find("profile") is ListNode { Items.Count: 0 } empty)
        {
            _diagnostics.Error(SimulationCodes.NoEntry, empty.Location, "The scenario's profile is empty: nobody comes.", "Write 'profile: [{for: 5 min, rate: 600/s}]'.");
        }

        return Some(parts, "parts of the profile");
    }

    /// <summary>A list, or none of it where it is longer than anybody would write it.</summary>
    private IReadOnlyList<Node> Some(IReadOnlyList<Node> items, string what)
    {
        if (items.Count <= MostLines)
        {
            return items;
        }

        _diagnostics.Error(SimulationCodes.TooLarge, items[MostLines].Location, $"There are {items.Count} {what}; at most {MostLines} are read.", "Keep those that matter.");
        return [];
    }

    private List<Operation> Operations(Node? node)
    {
        var operations = new List<Operation>();
        if (node is null || MapReader.Open(node, _diagnostics, "'operations'") is null)
        {
            return operations;
        }

        foreach (var entry in ((MapNode)node).Entries)
        {
            if (MapReader.Open(entry.Value, _diagnostics, $"The operation '{entry.Key.Value}'") is not { } map)
            {
                continue;
            }

            DesignReader.CheckName(entry.Key.Value, entry.Key.Location, _diagnostics, "place-order");
            operations.Add(Operation(entry.Key.Value, entry.Key.Location, map));
            map.RejectUnknownFields();
        }

        if (operations.Count is 0 or > 64)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"The scenario has {operations.Count} operations; it has to have between 1 and 64.", "Name what clients ask for.");
        }
        else if (operations.Sum(o => o.Share) is var sum && Math.Abs(sum - 1) > 0.001)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"The shares of the operations add up to {QuantityText.Share(sum)}.", "Let them add up to 100 %.");
        }

        return operations;
    }

    private Operation Operation(string name, SourceLocation place, MapReader map)
    {
        var (keys, skew) = (0L, 0.0);
        if (map.Find("keys") is { } node && MapReader.Open(node, _diagnostics, "'keys'") is { } population)
        {
            keys = (long)Amount(population, Of(ScenarioFields.Keys, "count"));
            skew = Popularity(population);
            population.RejectUnknownFields();
        }

        return new Operation(name, Amount(map, Of(ScenarioFields.Operation, "share")), map.RequireWord("kind", Of(ScenarioFields.Operation, "kind").Words) == "write", place)
        {
            IsDurable = map.OptionalFlag("durable", fallback: false),
            RequestBytes = Amount(map, Of(ScenarioFields.Operation, "request")),
            ResponseBytes = Amount(map, Of(ScenarioFields.Operation, "response")),
            Keys = keys,
            Skew = skew,
            Priority = (byte)Amount(map, Of(ScenarioFields.Operation, "priority")),
            From = map.OptionalText("from", 63),
        };
    }

    private double Popularity(MapReader map)
    {
        var text = map.OptionalText("popularity", 100) ?? "uniform";
        if (text == "uniform")
        {
            return 0;
        }

        if (text.StartsWith("zipf ", StringComparison.Ordinal) && Quantity.TryParse(text[5..], Unit.None, out var skew) && skew is >= 0 and <= 5)
        {
            return skew;
        }

        _diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("popularity"), $"'popularity' is '{text}'.", "Write 'uniform', or 'zipf 0.9' with an exponent between 0 and 5.");
        return 0;
    }

    private Workload Workload(Node? node)
    {
        var none = new SettingsReader(_diagnostics).Defaults(LinkFields.All, new SourceLocation(string.Empty));
        if (node is null || MapReader.Open(node, _diagnostics, "'workload'") is not { } map)
        {
            return new Workload("poisson", [], none, 0);
        }

        var (clients, abandon) = (none, 0.0);
        if (map.Find("clients") is { } behavior && MapReader.Open(behavior, _diagnostics, "'clients'") is { } reader)
        {
            clients = new SettingsReader(_diagnostics).Read((MapNode)behavior, LinkFields.All, ["abandon"]);
            DesignReader.Tell(clients, LinkFields.Check(clients), _diagnostics);
            abandon = Amount(reader, Of(ScenarioFields.Clients, "abandon"));
        }

        var workload = new Workload(map.Find("arrivals") is null ? "poisson" : map.RequireWord("arrivals", Of(ScenarioFields.Workload, "arrivals").Words), [.. Profile(map).Select(Part).OfType<ProfilePart>()], clients, abandon);
        workload = Bursts(map, Closed(map, workload));
        map.RejectUnknownFields();
        if (workload.Arrivals != "poisson" && workload.Profile.Count > 0 && !workload.IsSteady)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, map.LocationOf("arrivals"), $"Arrivals that are '{workload.Arrivals}' have one rate, and the profile changes it.", "Let every part of the profile have the same rate, or write 'arrivals: poisson'.");
        }

        if (workload.Duration > LongestRun)
        {
            _diagnostics.Error(SimulationCodes.TooLarge, map.LocationOf("profile"), $"The run lasts {QuantityText.Duration(workload.Duration)}; at most {QuantityText.Duration(LongestRun)} are simulated.", "Simulate the stretch that matters.");
        }

        return workload;
    }

    private Workload Closed(MapReader map, Workload workload)
    {
        if (map.Find("users") is null)
        {
            if (map.Find("think") is not null)
            {
                _diagnostics.Error(DiagnosticCodes.MissingField, map.LocationOf("think"), "'think' says how long users think, and there are none.", "Add 'users: 100', or delete 'think'.");
            }

            return workload;
        }

        var thinking = map.OptionalText("think", 200) ?? Of(ScenarioFields.Workload, "think").Default!;
        if (!DistributionText.TryParse(thinking, Unit.Duration, out var distribution, out var problem) || distribution.Mean <= 0)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, map.LocationOf("think"), $"'think': {(problem.Length > 0 ? problem : "it has to be above 0.")}", "Write 'think: exponential(5 s)'.");
            distribution = new Exponential(5);
        }

        return workload with { Users = (int)Amount(map, Of(ScenarioFields.Workload, "users")), Thinking = distribution };
    }

    private Workload Bursts(MapReader map, Workload workload)
    {
        if (map.Find("bursts") is not { } node || MapReader.Open(node, _diagnostics, "'bursts'") is not { } bursts)
        {
            return workload;
        }

        var read = workload with
        {
            BurstFactor = Amount(bursts, Of(ScenarioFields.Bursts, "factor")),
            BurstSeconds = Amount(bursts, Of(ScenarioFields.Bursts, "length")),
            BurstShare = Amount(bursts, Of(ScenarioFields.Bursts, "share")),
        };
        bursts.RejectUnknownFields();
        if (read.BurstFactor * read.BurstShare >= 1)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"Bursts of {read.BurstFactor} times the rate in {QuantityText.Share(read.BurstShare)} of the time are all there is: nobody would come between them.", "Let factor × share be below 1.");
        }

        return read;
    }

    private ProfilePart? Part(Node node)
    {
        if (MapReader.Open(node, _diagnostics, "A part of the profile") is not { } map)
        {
            return null;
        }

        var seconds = Amount(map, Of(ScenarioFields.ProfilePart, "for"));
        var text = map.RequireText("rate", "600/s", 100);
        map.RejectUnknownFields();
        var ends = text.Split("..", StringSplitOptions.TrimEntries);
        var place = map.LocationOf("rate");
        if (text.Length == 0)
        {
            return null;
        }

        if (ends.Length > 2)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, place, $"'{text}' has more than two ends.", "Write '600/s .. 1800/s', and another part of the profile for what follows.");
            return null;
        }

        if (Array.Exists(ends, e => e.Length == 0))
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, place, $"'{text}' is no rate: an end of it is missing.", "Write '600/s .. 1800/s'.");
            return null;
        }

        return Rate(ends[0], place) is { } from && Rate(ends[^1], place) is { } to ? new ProfilePart(seconds, from, to) : null;
    }

    private double? Rate(string text, SourceLocation at)
    {
        if (!Quantity.TryParse(text, Unit.Rate, out var rate))
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, at, $"'{text}' is no rate.", "Write '600/s', or '600/s .. 1800/s' for a ramp.");
            return null;
        }

        if (rate is > 0 and <= HighestRate)
        {
            return rate;
        }

        _diagnostics.Error(DiagnosticCodes.OutOfRange, at, $"The rate {text} has to be above 0 and at most {QuantityText.Rate(HighestRate)}.", "Choose a rate that somebody could send.");
        return null;
    }

    private FaultLine? Fault(Node node)
    {
        if (MapReader.Open(node, _diagnostics, "A fault") is not { } map)
        {
            return null;
        }

        var (at, length) = (Amount(map, Of(ScenarioFields.Fault, "at")), OptionalAmount(map, Of(ScenarioFields.Fault, "for")));
        var kinds = ScenarioFields.FaultKinds.Select(k => k.Name).Where(k => map.Find(k) is not null).ToList();
        map.RejectUnknownFields();
        if (kinds.Count == 1)
        {
            return new FaultLine(kinds[0], map.RequireText(kinds[0], "1 of checkout", 200), at, length, map.Location);
        }

        _diagnostics.Error(DiagnosticCodes.MissingField, map.Location, kinds.Count == 0 ? "The fault does not say what goes wrong." : $"The fault has both '{kinds[0]}' and '{kinds[1]}'.", $"Write one of {string.Join(", ", ScenarioFields.FaultKinds.Select(k => k.Name))}, as 'crash: 1 of checkout'.");
        return null;
    }

    private IEnumerable<Objective> Objectives(Node node)
    {
        if (MapReader.Open(node, _diagnostics, "An objective") is not { } map)
        {
            return [];
        }

        var (operation, durable) = (map.OptionalText("operation", 63), map.OptionalText("durable", 63));
        if (operation is not null && durable is not null && operation != durable)
        {
            _diagnostics.Error(DiagnosticCodes.OutOfRange, node.Location, $"The objective is for '{operation}' and for '{durable}'.", "Write one line for each.");
        }

        operation ??= durable;
        var place = node.Location;
        var objectives = new List<Objective>();
        foreach (var (field, kind) in ScenarioFields.Objective.Zip(Enum.GetValues<ObjectiveKind>()))
        {
            if (OptionalAmount(map, field) is { } limit)
            {
                objectives.Add(new Objective(kind, operation, limit, place));
            }
        }

        map.RejectUnknownFields();
        if (objectives.Count == 0)
        {
            _diagnostics.Error(DiagnosticCodes.MissingField, place, "The objective does not say what has to be reached.", "Write '{operation: pay, p99: 1.5 s, availability: 99.5 %}'.");
        }

        return objectives;
    }

    private static Field Of(IReadOnlyList<Field> fields, string name) => fields.First(f => f.Name == name);

    private double? OptionalAmount(MapReader map, Field field) => map.Find(field.Name) is null ? null : Amount(map, field);

    /// <summary>An amount, or its default where it is not written; the least of its range where it cannot be read.</summary>
    private double Amount(MapReader map, Field field)
    {
        var text = field.Default is { } usual && map.Find(field.Name) is null ? usual : map.RequireText(field.Name, field.Default ?? SettingsReader.ExampleOf(field), 100);
        return text.Length > 0 && new SettingsReader(_diagnostics).Amount(new ScalarNode(text, IsQuoted: false, map.LocationOf(field.Name)), field) is { } value ? value : field.Minimum;
    }
}
