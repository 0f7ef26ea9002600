using Onsite.Content;
using Onsite.Practice.Designs;
using Onsite.Server.Contracts;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using FieldSettings = Onsite.Simulation.Files.Fields.Settings;

namespace Onsite.Server.Features.Studio;

/// <summary>Designs, and what they are made of, as the API shows them.</summary>
internal static class DesignViews
{
    /// <summary>What can be drawn. It does not change while the server runs.</summary>
    public static Palette Palette { get; } = new(
        [.. ComponentCatalogue.Kinds.Select(k => new KindView(k.Name, k.Meaning, k.Role, Of(k.Fields)))],
        Of(ComponentCatalogue.LinkPolicies),
        ComponentCatalogue.StepWords);

    public static CheckedDesign ToView(this StudioDesign read) => new(
        read.Diagnostics,
        read.Design is { } design ? GraphOf(read, design) : null,
        read.Design?.Components.Sum(CostOf) ?? 0);

    public static KeptDesignSummary ToView(this DesignSummary design, Catalogue catalogue) =>
        new(design.Id, SlugOf(design.ScenarioId, catalogue), design.Title, design.Revision, design.CreatedAt, design.SavedAt, design.ForkedFrom);

    public static KeptDesignDetail ToView(this KeptDesign design, Catalogue catalogue) =>
        new(design.Id, SlugOf(design.ScenarioId, catalogue), design.Title, design.Text, design.Revision, design.CreatedAt, design.SavedAt, design.ForkedFrom);

    private static string? SlugOf(string scenarioId, Catalogue catalogue) => catalogue.Scenarios.FirstOrDefault(s => s.Id == scenarioId)?.Slug;

    private static GraphView GraphOf(StudioDesign read, Design design) => new(
        design.Id,
        design.Title,
        [.. read.Scenario.Given.Select(g => g with { At = design.Places.FirstOrDefault(p => p.Name == g.Name)?.At ?? g.At }).Concat(design.Components).Select(Of)],
        [.. design.Links.Select(l => new GraphLink(l.From, l.To, Written(l.Policies), l.Place.Line))],
        [.. design.Handlers.Select(h => new GraphHandler(h.Operation, h.Component, DesignWriter.Steps(h), h.Place.Line))],
        [.. design.Groups.Select(g => new GraphGroup(g.Name, g.Kind, g.Members, g.Place.Line))]);

    private static GraphComponent Of(Component component) => new(
        component.Name,
        component.Kind,
        component.At is { } at ? [at.X, at.Y] : null,
        component.IsGiven,
        Written(component.Settings),
        component.IsGiven ? 0 : component.Place.Line,
        CostOf(component));

    /// <summary>What is sized by words that cannot be read costs nothing that one could name; the diagnostics say which they are.</summary>
    private static double CostOf(Component component) => IsWhole(component.Settings) ? ComponentCatalogue.MonthlyCost(component) : 0;

    private static bool IsWhole(FieldSettings settings) => settings.Fields.All(f =>
        settings.Has(f.Name) ? f.Type != FieldType.Group || settings.Group(f.Name) is not { } group || IsWhole(group) : f.Default is null && !settings.IsWritten(f.Name));

    private static Dictionary<string, string> Written(FieldSettings settings) => new(settings.Written, StringComparer.Ordinal);

    private static IReadOnlyList<FieldView> Of(IReadOnlyList<Field> fields) =>
        [.. fields.Select(f => new FieldView(f.Name, f.Type, f.Meaning, f.Default, f.Minimum, f.Maximum, f.IsRequired, f.Words, f.Bare, Of(f.Fields)))];
}
