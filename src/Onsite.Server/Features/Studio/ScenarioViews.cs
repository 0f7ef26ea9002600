using System.Text;
using Onsite.Content.Scenarios;
using Onsite.Documents.Yaml;
using Onsite.Server.Contracts;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Server.Features.Studio;

/// <summary>Scenarios as the API shows them.</summary>
internal static class ScenarioViews
{
    public static ScenarioSummary ToSummary(this DesignScenario scenario, bool attempted) =>
        new(scenario.Slug, scenario.Title, scenario.Summary, scenario.System, scenario.Level, scenario.Scenario.Workload.PeakRate, scenario.Scenario.Budget, scenario.Scenario.Objectives.Count, attempted);

    public static ScenarioDetail ToDetail(this DesignScenario shipped)
    {
        var scenario = shipped.Scenario;
        return new(
            shipped.Slug,
            shipped.Title,
            shipped.Summary,
            shipped.System,
            shipped.Level,
            shipped.TalkQuestion,
            shipped.Brief.Source,
            shipped.Brief.Html,
            scenario.Clarifications.Count,
            [.. scenario.Estimates.Select(e => new EstimateAsked(e.Ask, e.Within))],
            [.. scenario.Operations.Select(o => new OperationView(o.Name, o.Share, o.IsWrite ? OperationKind.Write : OperationKind.Read, o.IsDurable, o.RequestBytes, o.ResponseBytes, o.Keys, o.Skew))],
            scenario.Workload.Profile,
            [.. scenario.Faults.Select(Text)],
            [.. scenario.Objectives.Select(ObjectiveText.Of)],
            scenario.Budget,
            [.. scenario.Given.Select(c => new GivenComponent(c.Name, c.Kind, string.Join(", ", c.Settings.Written.Select(w => $"{w.Key}: {YamlText.Scalar(w.Value, inBrackets: true)}")), c.At is { } at ? [at.X, at.Y] : null))],
            Starter(shipped));
    }

    /// <summary>A fault as a run takes it.</summary>
    private static string Text(FaultLine fault)
    {
        var length = fault.For is { } seconds ? $", for: {QuantityWriter.Write(seconds, Unit.Duration)}" : string.Empty;
        return $"at: {QuantityWriter.Write(fault.At, Unit.Duration)}{length}, {fault.Kind}: {fault.Target}";
    }

    /// <summary>Clients, where the scenario has none of its own, and nothing else: what is given is there without being drawn.</summary>
    public static string Starter(DesignScenario shipped)
    {
        var scenario = shipped.Scenario;
        var given = scenario.Given.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var clients = scenario.Operations.Select(o => o.From).OfType<string>().Where(name => !given.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        if (clients.Count == 0 && !scenario.Given.Any(c => c.Kind == "clients"))
        {
            clients.Add("clients");
        }

        var text = new StringBuilder();
        text.Append($"id: d-{shipped.Slug}\ntitle: {YamlText.Scalar(shipped.Title)}\n");
        text.Append(string.Concat(scenario.Given.Select(c => $"# The scenario gives '{c.Name}' ({c.Kind}): link to it by its name.\n")));
        text.Append(clients.Count == 0 ? "components: {}\n" : "components:\n");
        text.Append(string.Concat(clients.Select((name, i) => $"  {name}: {{kind: clients, at: [0, {i}]}}\n")));
        return text.Append("links: []\n").ToString();
    }
}
