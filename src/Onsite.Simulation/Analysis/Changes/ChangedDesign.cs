using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Analysis.Changes;

/// <summary>Makes changes to designs, by the same declarations of fields that files are read by: what would be refused in a file is refused here.</summary>
internal static class ChangedDesign
{
    /// <summary>The design with several changes in it; null where it cannot be that.</summary>
    public static Blueprint? With(Blueprint blueprint, IReadOnlyList<DesignChange> changes) => changes.Aggregate((Blueprint?)blueprint, (changed, change) => changed is null ? null : With(changed, change));

    /// <summary>The design with a change in it.</summary>
    /// <param name="blueprint">The design and its scenario.</param>
    /// <param name="change">The change.</param>
    /// <returns>Both together; null where the design cannot be that.</returns>
    public static Blueprint? With(Blueprint blueprint, DesignChange change)
    {
        var diagnostics = new DiagnosticList();
        var (design, path) = (blueprint.Design, change.Field.Split('.'));
        var changed = change.Owner.Contains("->", StringComparison.Ordinal)
            ? design with { Links = [.. design.Links.Select(l => $"{l.From}->{l.To}" == change.Owner ? l with { Policies = Put(l.Policies, LinkFields.All, path, change.To, diagnostics) } : l)] }
            : design with { Components = [.. design.Components.Select(c => c.Name == change.Owner ? c with { Settings = Put(c.Settings, ComponentKinds.Find(c.Kind)!.Fields, path, change.To, diagnostics) } : c)] };
        if (!diagnostics.HasErrors)
        {
            DesignChecks.Run(blueprint.Scenario, changed, diagnostics);
        }

        return diagnostics.HasErrors ? null : blueprint.With(changed);
    }

    private static Settings Put(Settings settings, IReadOnlyList<Field> fields, IReadOnlyList<string> path, string text, DiagnosticList diagnostics)
    {
        var field = fields.First(f => f.Name == path[0]);
        if (path.Count > 1)
        {
            var group = settings.Group(field.Name) ?? new SettingsReader(diagnostics).Defaults(field.Fields, settings.Location);
            return settings.WithGroup(field.Name, Put(group, field.Fields, [.. path.Skip(1)], text, diagnostics));
        }

        var at = settings.Location;
        var read = new SettingsReader(diagnostics).Read(new MapNode([new MapEntry(new ScalarNode(field.Name, IsQuoted: false, at), OverrideValue.Read(text, at))], at), [field]);
        return read.Has(field.Name) ? settings.With(field.Name, read) : settings;
    }
}
