using System.Globalization;
using System.Text;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Writes a scenario as its one usual text, in the order and form of the examples. <see cref="ScenarioReader"/> reads it as the same scenario.</summary>
public static class ScenarioWriter
{
    private static readonly SourceLocation Nowhere = new(string.Empty);

    /// <summary>Writes a scenario.</summary>
    /// <param name="scenario">The scenario; its operations have names of their own.</param>
    /// <returns>The text, with a line end.</returns>
    public static string Write(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var text = new StringBuilder();
        text.Append($"id: {YamlText.Scalar(scenario.Id)}\n");
        text.Append($"title: {YamlText.Scalar(scenario.Title)}\n");
        text.Append(scenario.Brief is { } brief ? $"brief: {YamlText.Scalar(brief)}\n" : string.Empty);
        Interview(text, scenario);
        Operations(text, scenario.Operations);
        Arrivals(text, scenario.Workload);
        if (scenario.Given.Count > 0)
        {
            DesignWriter.Components(text, "given", scenario.Given);
        }

        Lines(text, "faults", scenario.Faults.Select(Of));
        Lines(text, "objectives", Grouped(scenario.Objectives));
        text.Append(scenario.Budget is { } budget ? $"budget: {QuantityWriter.Write(budget, Unit.Money)}\n" : string.Empty);
        return text.ToString();
    }

    private static void Interview(StringBuilder text, Scenario scenario)
    {
        text.Append(scenario.Clarifications.Count > 0 ? "clarifications:\n" : string.Empty);
        foreach (var clarification in scenario.Clarifications)
        {
            text.Append($"  - ask: {YamlText.Flow(new ListNode([.. clarification.Asks.Select(Text)], Nowhere))}\n    answer: {YamlText.Scalar(clarification.Answer)}\n");
        }

        text.Append(scenario.Estimates.Count > 0 ? "estimates:\n" : string.Empty);
        foreach (var estimate in scenario.Estimates)
        {
            text.Append($"  - ask: {YamlText.Scalar(estimate.Ask)}\n    truth: {YamlText.Scalar(estimate.Truth)}\n    within: x{estimate.Within.ToString("R", CultureInfo.InvariantCulture)}\n");
        }
    }

    private static void Operations(StringBuilder text, IReadOnlyList<Operation> operations)
    {
        text.Append(operations.Count == 0 ? "operations: {}\n" : "operations:\n");
        var width = operations.Select(o => YamlText.Scalar(o.Name).Length + 1).DefaultIfEmpty().Max();
        foreach (var operation in operations)
        {
            var (keys, count) = (new Fields(), (double)operation.Keys);
            keys.Add("count", QuantityWriter.Write(count, Unit.None)).Add("popularity", $"zipf {QuantityWriter.Write(operation.Skew, Unit.None)}", operation.Skew > 0);
            var fields = new Fields()
                .Add("share", QuantityWriter.Write(operation.Share, Unit.Share))
                .Add("kind", operation.IsWrite ? "write" : "read")
                .Add("durable", "true", operation.IsDurable)
                .Add("keys", keys.Map, operation.Keys > 0)
                .Add("request", QuantityWriter.Write(operation.RequestBytes, Unit.Size), operation.RequestBytes > 0)
                .Add("response", QuantityWriter.Write(operation.ResponseBytes, Unit.Size), operation.ResponseBytes > 0)
                .Add("priority", QuantityWriter.Write(operation.Priority, Unit.None), operation.Priority > 0)
                .Add("from", operation.From ?? string.Empty, operation.From is not null);
            text.Append($"  {(YamlText.Scalar(operation.Name) + ":").PadRight(width)} {YamlText.Flow(fields.Map)}\n");
        }
    }

    private static void Arrivals(StringBuilder text, Workload workload)
    {
        text.Append($"workload:\n  arrivals: {YamlText.Scalar(workload.Arrivals)}\n");
        text.Append(workload.Profile.Count == 0 ? "  profile: []\n" : "  profile:\n");
        foreach (var part in workload.Profile)
        {
            var (from, to) = (QuantityWriter.Write(part.From, Unit.Rate), QuantityWriter.Write(part.To, Unit.Rate));
            text.Append($"    - {YamlText.Flow(new Fields().Add("for", QuantityWriter.Write(part.Seconds, Unit.Duration)).Add("rate", part.From.Equals(part.To) ? from : $"{from} .. {to}").Map)}\n");
        }

        if (workload.Users > 0)
        {
            text.Append($"  users: {QuantityWriter.Write(workload.Users, Unit.None)}\n  think: {YamlText.Scalar(DistributionWriter.Write(workload.Thinking, Unit.Duration))}\n");
        }

        if (workload.Arrivals == "bursts" || (workload.BurstFactor, workload.BurstSeconds, workload.BurstShare) is not (5, 1, 0.1))
        {
            var bursts = new Fields()
                .Add("factor", QuantityWriter.Write(workload.BurstFactor, Unit.None))
                .Add("length", QuantityWriter.Write(workload.BurstSeconds, Unit.Duration))
                .Add("share", QuantityWriter.Write(workload.BurstShare, Unit.Share));
            text.Append($"  bursts: {YamlText.Flow(bursts.Map)}\n");
        }

        var clients = new Fields([.. workload.Clients.Entries()]).Add("abandon", QuantityWriter.Write(workload.Abandon, Unit.Share), workload.Abandon > 0).Map;
        text.Append(clients.Entries.Count > 0 ? $"  clients: {YamlText.Flow(clients)}\n" : string.Empty);
    }

    private static MapNode Of(FaultLine fault) => new Fields()
        .Add("at", QuantityWriter.Write(fault.At, Unit.Duration))
        .Add("for", QuantityWriter.Write(fault.For ?? 0, Unit.Duration), fault.For is not null)
        .Add(fault.Kind, fault.Target).Map;

    /// <summary>Objectives of one operation that follow each other in the order of their kinds are one line; those of durable writes have one of their own.</summary>
    private static IEnumerable<MapNode> Grouped(IReadOnlyList<Objective> objectives)
    {
        for (var i = 0; i < objectives.Count;)
        {
            var first = objectives[i];
            var isDurable = first.Kind is ObjectiveKind.Lost or ObjectiveKind.Twice;
            var line = new Fields().Add(isDurable ? "durable" : "operation", first.Operation ?? string.Empty, first.Operation is not null);
            do
            {
                line.Add(objectives[i].Kind.ToString().ToLowerInvariant(), QuantityWriter.Write(objectives[i].Limit, UnitOf(objectives[i].Kind)));
                i++;
            }
            while (i < objectives.Count && objectives[i].Operation == first.Operation && objectives[i].Kind > objectives[i - 1].Kind && (objectives[i].Kind is ObjectiveKind.Lost or ObjectiveKind.Twice) == isDurable);
            yield return line.Map;
        }
    }

    private static Unit UnitOf(ObjectiveKind kind) => kind switch
    {
        ObjectiveKind.Availability or ObjectiveKind.Fresh => Unit.Share,
        ObjectiveKind.Lost or ObjectiveKind.Twice => Unit.None,
        _ => Unit.Duration,
    };

    private static void Lines(StringBuilder text, string section, IEnumerable<MapNode> lines)
    {
        var written = string.Concat(lines.Select(l => $"  - {YamlText.Flow(l)}\n"));
        text.Append(written.Length > 0 ? $"{section}:\n{written}" : string.Empty);
    }

    private static ScalarNode Text(string value) => new(value, IsQuoted: true, Nowhere);

    /// <summary>The fields of a map, those that are to be written.</summary>
    private sealed class Fields(params IReadOnlyList<MapEntry> entries)
    {
        private readonly List<MapEntry> _entries = [.. entries];

        public MapNode Map => new(_entries, Nowhere);

        public Fields Add(string name, string value, bool when = true) => Add(name, Text(value), when);

        public Fields Add(string name, Node value, bool when = true)
        {
            if (when)
            {
                _entries.Add(new MapEntry(Text(name), value));
            }

            return this;
        }
    }
}
