using System.Text.RegularExpressions;
using Onsite.Documents;
using Onsite.Documents.Yaml;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Files.Designs;

/// <summary>Reads a design, with every problem of the file in one pass. Whether it can run with a scenario is for the assembly to say.</summary>
public sealed partial class DesignReader
{
    /// <summary>The most components that a design may have.</summary>
    public const int MostComponents = 500;

    private const int MostLines = 5000;

    private readonly DiagnosticList _diagnostics;
    private readonly SettingsReader _settings;

    private DesignReader(DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        _settings = new SettingsReader(diagnostics);
    }

    /// <summary>Reads a design.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    /// <param name="overrides">What to change in it while it is read.</param>
    /// <returns>The design, as far as it can be read; null where nothing can.</returns>
    public static Design? Read(SourceText source, DiagnosticList diagnostics, IReadOnlyList<DesignOverride>? overrides = null)
    {
        var root = YamlReader.Read(source, diagnostics);
        foreach (var change in overrides ?? [])
        {
            root = root is MapNode whole ? change.Apply(whole, diagnostics) : root;
        }

        return root is null || MapReader.Open(root, diagnostics, "A design") is not { } map ? null : new DesignReader(diagnostics).Read(map);
    }

    /// <summary>Reads the components of a map by their names: those of a design, and those that a scenario gives.</summary>
    internal static IReadOnlyList<Component> ReadComponents(Node? node, DiagnosticList diagnostics, bool areGiven, string section = "components") => new DesignReader(diagnostics).Components(node, areGiven, section);

    /// <summary>Reads one link; null where it is none.</summary>
    internal static DesignLink? ReadLink(Node node) => new DesignReader([]).Link(node);

    /// <summary>Reads one group; null where it is none.</summary>
    internal static DesignGroup? ReadGroup(MapEntry entry) => new DesignReader([]).Group(entry);

    /// <summary>Reads one place of a given component; null where it is none.</summary>
    internal static GivenPlace? ReadPlace(MapEntry entry) => new DesignReader([]).GivenPlace(entry);

    /// <summary>Reads one handler; null where it is none.</summary>
    internal static Handler? ReadHandler(MapEntry entry) => new DesignReader([]).Handler(entry);

    private Design Read(MapReader map)
    {
        var id = map.RequireText("id", "d-checkout-reference", 100);
        var title = map.RequireText("title", "Pay behind a breaker", 200);
        var components = Components(map.Require("components", "{shop: {kind: service}}"), areGiven: false);
        var links = Some(map.List("links", required: true), "links").Select(Link).OfType<DesignLink>().ToList();
        var handlers = Named(map.Find("handlers"), "handlers", Handler);
        var groups = Named(map.Find("groups"), "groups", Group);
        var places = Named(map.Find("places"), "places", GivenPlace);
        map.RejectUnknownFields();
        return new Design(id, title, components, links, handlers) { Groups = groups, Places = places, Place = map.Location };
    }

    private List<Component> Components(Node? node, bool areGiven, string section = "components")
    {
        var components = new List<Component>();
        if (node is null || MapReader.Open(node, _diagnostics, $"'{section}'") is null)
        {
            return components;
        }

        var entries = ((MapNode)node).Entries;
        if (entries.Count > MostComponents)
        {
            _diagnostics.Error(SimulationCodes.TooLarge, node.Location, $"The design has {entries.Count} components; at most {MostComponents} are simulated.", "Draw replicas as one component with 'replicas'.");
            return components;
        }

        foreach (var entry in entries)
        {
            if (Component(entry, areGiven) is { } component)
            {
                components.Add(component);
            }
        }

        return components;
    }

    private Component? Component(MapEntry entry, bool isGiven)
    {
        var name = entry.Key.Value;
        CheckName(name, entry.Key.Location, _diagnostics, "orders-db");
        if (MapReader.Open(entry.Value, _diagnostics, $"The component '{name}'") is not { } map)
        {
            return null;
        }

        var kindName = map.RequireText("kind", "service", 100);
        if (ComponentKinds.Find(kindName) is not { } kind)
        {
            if (kindName.Length > 0)
            {
                var near = Spelling.Nearest(kindName, ComponentKinds.Names);
                _diagnostics.Error(SimulationCodes.UnknownKind, map.LocationOf("kind"), $"There is no kind '{kindName}'.", near is null ? $"Choose from {string.Join(", ", ComponentKinds.Names)}." : $"Did you mean '{near}'?");
            }

            return null;
        }

        var before = _diagnostics.Count;
        var settings = _settings.Read((MapNode)entry.Value, kind.Fields, ["kind", "at"]);
        Tell(settings, _diagnostics.Count == before ? kind.Check(settings) : [], _diagnostics);
        return new Component(name, kindName, settings, entry.Key.Location) { IsGiven = isGiven, At = Position(map.Find("at"), "'at'", "at: [2, 0]") };
    }

    /// <summary>Tells what makes no sense together where it stands.</summary>
    internal static void Tell(Settings settings, IEnumerable<SettingProblem> problems, DiagnosticList diagnostics)
    {
        foreach (var problem in problems)
        {
            var (group, field) = problem.Field.Split('.') is [var outer, var inner] ? (settings.Group(outer)!, inner) : (settings, problem.Field);
            diagnostics.Error(DiagnosticCodes.OutOfRange, group.LocationOf(field), problem.Message, problem.Fix);
        }
    }

    private (double X, double Y)? Position(Node? node, string what, string example)
    {
        if (node is null)
        {
            return null;
        }

        if (node is ListNode { Items: [ScalarNode x, ScalarNode y] } && Quantity.TryParse(x.Value, Unit.None, out var left) && Quantity.TryParse(y.Value, Unit.None, out var top))
        {
            return (left, top);
        }

        _diagnostics.Error(DiagnosticCodes.WrongType, node.Location, $"{what} has to be two numbers.", $"Write '{example}'.");
        return null;
    }

    private IReadOnlyList<Node> Some(IReadOnlyList<Node> nodes, string what) => Some(nodes, what, n => n);

    /// <summary>A list, or none of it where it is longer than a design of that many components needs.</summary>
    private IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, string what, Func<T, Node> place)
    {
        if (items.Count <= MostLines)
        {
            return items;
        }

        _diagnostics.Error(SimulationCodes.TooLarge, place(items[MostLines]).Location, $"The design has {items.Count} {what}; at most {MostLines} are simulated.", "Draw replicas as one component with 'replicas'.");
        return [];
    }

    private DesignLink? Link(Node node)
    {
        var (text, place, value) = node switch
        {
            ScalarNode scalar => (scalar.Value, scalar.Location, (Node?)null),
            MapNode { Entries: [var only] } => (only.Key.Value, only.Key.Location, only.Value),
            _ => (string.Empty, node.Location, null),
        };
        var ends = text.Split("->", StringSplitOptions.TrimEntries);
        if (ends.Length != 2 || ends[0].Length == 0 || ends[1].Length == 0)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, place, "A link is written as its two ends.", "Write '- shop -> orders-db', and ': {timeout: 1 s}' after it for policies.");
            return null;
        }

        var policies = value switch
        {
            null => _settings.Defaults(LinkFields.All, place),
            MapNode map => _settings.Read(map, LinkFields.All),
            _ => null,
        };
        if (policies is null)
        {
            _diagnostics.Error(DiagnosticCodes.WrongType, value!.Location, $"The policies of '{text}' are {value.Shape}; they have to be a map.", "Write '{timeout: 1 s}'.");
            policies = _settings.Defaults(LinkFields.All, place);
        }

        Tell(policies, LinkFields.Check(policies), _diagnostics);
        return new DesignLink(ends[0], ends[1], policies, place);
    }

    /// <summary>The entries of a section that may be missing, as far as they can be read.</summary>
    private List<T> Named<T>(Node? node, string section, Func<MapEntry, T?> read)
        where T : class
    {
        if (node is null || MapReader.Open(node, _diagnostics, $"'{section}'") is null)
        {
            return [];
        }

        return [.. Some(((MapNode)node).Entries, section, e => e.Key).Select(read).OfType<T>()];
    }

    private DesignGroup? Group(MapEntry entry)
    {
        var name = entry.Key.Value;
        CheckName(name, entry.Key.Location, _diagnostics, "zone-a");
        if (MapReader.Open(entry.Value, _diagnostics, $"The group '{name}'") is not { } map)
        {
            return null;
        }

        map.Require("members", "[shop, orders-db]");
        return new DesignGroup(name, _settings.Read((MapNode)entry.Value, GroupFields.All), entry.Key.Location);
    }

    private GivenPlace? GivenPlace(MapEntry entry) =>
        Position(entry.Value, $"The place of '{entry.Key.Value}'", $"{entry.Key.Value}: [2, 0]") is { } at ? new GivenPlace(entry.Key.Value, at, entry.Key.Location) : null;

    private Handler? Handler(MapEntry entry)
    {
        var ends = entry.Key.Value.Split('@', StringSplitOptions.TrimEntries);
        if (ends.Length == 2 && ends[0].Length > 0 && ends[1].Length > 0)
        {
            return new Handler(ends[0], ends[1], new StepReader(_diagnostics).Read(entry.Value), entry.Key.Location);
        }

        _diagnostics.Error(DiagnosticCodes.WrongType, entry.Key.Location, $"'{entry.Key.Value}' has to name an operation and a component.", "Write 'pay@checkout:', or '*@checkout:' for every operation.");
        return null;
    }

    /// <summary>Says where a name is none that files and reports can use.</summary>
    internal static void CheckName(string name, SourceLocation at, DiagnosticList diagnostics, string example)
    {
        if (!Name().IsMatch(name))
        {
            diagnostics.Error(DiagnosticCodes.OutOfRange, at, $"'{name}' cannot be a name.", $"Use up to 63 small letters, digits and hyphens, as '{example}'.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,62}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
