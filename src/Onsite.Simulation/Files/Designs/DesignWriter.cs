using System.Text;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Designs;

/// <summary>
/// Writes a design as its one usual text: a line for each component and each link, a line for each step. What was read keeps the spelling of its quantities; what is left to its default is not written.
/// <see cref="DesignReader"/> reads the text as the same design.
/// </summary>
public static class DesignWriter
{
    private static readonly SourceLocation Nowhere = new(string.Empty);

    /// <summary>Writes a design.</summary>
    /// <param name="design">The design. Its components have names of their own, and its handlers belong to different operations or components.</param>
    /// <returns>The text, with a line end.</returns>
    public static string Write(Design design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var text = new StringBuilder();
        text.Append($"id: {YamlText.Scalar(design.Id)}\n");
        text.Append($"title: {YamlText.Scalar(design.Title)}\n");
        Components(text, "components", design.Components);
        text.Append(design.Links.Count == 0 ? "links: []\n" : "links:\n");
        foreach (var link in design.Links)
        {
            text.Append($"  - {Of(link)}\n");
        }

        if (design.Handlers.Count > 0)
        {
            text.Append("handlers:\n");
        }

        foreach (var handler in design.Handlers)
        {
            text.Append(Of(handler, "  "));
        }

        Named(text, "groups", design.Groups, Of);
        Named(text, "places", design.Places, Of);

        return text.ToString();
    }

    private static void Named<T>(StringBuilder text, string section, IReadOnlyList<T> items, Func<T, string> write)
    {
        text.Append(items.Count == 0 ? string.Empty : $"{section}:\n");
        foreach (var item in items)
        {
            text.Append($"  {write(item)}\n");
        }
    }

    /// <summary>A group on one line.</summary>
    internal static string Of(DesignGroup group) => $"{YamlText.Scalar(group.Name)}: {YamlText.Flow(new MapNode([.. group.Settings.Entries()], Nowhere))}";

    /// <summary>The place of a given component on one line.</summary>
    internal static string Of(GivenPlace place) => $"{YamlText.Scalar(place.Name)}: {YamlText.Flow(Position(place.At).Value)}";

    /// <summary>Writes components under a name, their maps in one column.</summary>
    internal static void Components(StringBuilder text, string section, IReadOnlyList<Component> components)
    {
        text.Append(components.Count == 0 ? $"{section}: {{}}\n" : $"{section}:\n");
        var width = components.Select(c => Key(c).Length).DefaultIfEmpty().Max();
        foreach (var component in components)
        {
            text.Append($"  {Key(component).PadRight(width)} {YamlText.Flow(Of(component))}\n");
        }
    }

    /// <summary>The name of a component with its colon.</summary>
    internal static string Key(Component component) => YamlText.Scalar(component.Name) + ":";

    /// <summary>A component as a map.</summary>
    internal static MapNode Of(Component component)
    {
        var entries = component.Settings.Entries().Prepend(Entry("kind", component.Kind));
        return new MapNode([.. component.At is { } at ? entries.Append(Position(at)) : entries], Nowhere);
    }

    /// <summary>The place of a component on the canvas.</summary>
    internal static MapEntry Position((double X, double Y) at) => new(Text("at"), new ListNode([Text(QuantityWriter.Write(at.X, Unit.None)), Text(QuantityWriter.Write(at.Y, Unit.None))], Nowhere));

    /// <summary>A field with a text.</summary>
    internal static MapEntry Entry(string name, string value) => new(Text(name), Text(value));

    /// <summary>A link on one line.</summary>
    internal static string Of(DesignLink link, bool inBrackets = false)
    {
        var policies = new MapNode([.. link.Policies.Entries()], Nowhere);
        return policies.Entries.Count == 0 ? Ends(link, inBrackets) : $"{Ends(link, inBrackets)}: {YamlText.Flow(policies)}";
    }

    /// <summary>A handler, a line for each step.</summary>
    internal static string Of(Handler handler, string indent)
    {
        var key = $"{indent}{YamlText.Scalar(Name(handler))}:";
        return handler.Steps.Count == 0 ? $"{key} []\n" : $"{key}\n{string.Concat(handler.Steps.Select(s => $"{indent}  - {Of(s, $"{indent}    ")}\n"))}";
    }

    /// <summary>The steps of a handler as a list of YAML, without its name; empty where it has none.</summary>
    /// <param name="handler">The handler.</param>
    public static string Steps(Handler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return string.Concat(handler.Steps.Select(s => $"- {Of(s, "  ")}\n"));
    }

    /// <summary>The name of a handler: operation and component.</summary>
    internal static string Name(Handler handler) => $"{handler.Operation}@{handler.Component}";

    /// <summary>A step with a line for each of its fields.</summary>
    /// <param name="step">The step.</param>
    /// <param name="indent">What stands before all its lines but the first.</param>
    internal static string Of(Step step, string indent) => StepWriter.Of(step) switch
    {
        MapNode map => string.Join($"\n{indent}", map.Entries.Select(e => $"{e.Key.Value}: {YamlText.Flow(e.Value)}")),
        var word => YamlText.Flow(word),
    };

    private static string Ends(DesignLink link, bool inBrackets) => YamlText.Scalar($"{link.From} -> {link.To}", inBrackets);

    private static ScalarNode Text(string value) => new(value, IsQuoted: true, Nowhere);
}
