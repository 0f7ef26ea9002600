using System.Collections.Concurrent;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Tests.Files.Designs;

/// <summary>Designs made up of every kind and field, in many spellings, for tests that hold for each of them.</summary>
internal static class SomeDesigns
{
    private static readonly string[] Amounts =
    [
        "3", "1", "2k", "12", "0.5", "1.25", "15 %", "0.3", "250 ms", "0.25 s", "2 s", "1 min", "400/s", "2.5k/s", "30/min", "64 GB", "512 MiB", "1024 B", "60 USD/month", "$0.1/h",
    ];

    private static readonly string[] Spreads =
    [
        "2 ms", "constant(2 ms)", "exponential(0.7 ms)", "lognormal(mean 2 ms, p99 6 ms)", "uniform(1 ms, 3 ms)", "gamma(mean 2 ms, shape 2)", "weibull(scale 2 ms, shape 0.8)", "pareto(min 1 ms, max 10 s, exponent 1.5)",
        "hyperexponential(mean 2 ms, scv 4)", "mixture(99 %: constant(1 ms), 1 %: exponential(1 s))", "pareto(min 1, max 1M, exponent 1.5)", "uniform(1, 5)", "7",
    ];

    private static readonly ConcurrentDictionary<Field, IReadOnlyList<string>> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every text out of a collection of spellings that may stand in a field.</summary>
    public static IReadOnlyList<string> Spellings(Field field) => Known.GetOrAdd(field, Find);

    private static IReadOnlyList<string> Find(Field field) => field.Type switch
    {
        FieldType.Flag => ["true", "false", "yes"],
        FieldType.Word => field.Words,
        FieldType.Text => ["checkout", "\"a: b\""],
        FieldType.Names => ["[a, b]", "c"],
        FieldType.Times or FieldType.Numbers => [.. Spreads.Select(s => $"\"{s}\"").Where(s => IsRead(field, s))],
        FieldType.Group => ["true", .. Groups(field)],
        _ => [.. Amounts.Where(a => IsRead(field, a))],
    };

    /// <summary>The text of a design with a choice of components of every kind, each with a choice of fields, links and handlers.</summary>
    public static string Text(int seed)
    {
        var random = new System.Random(seed);
        T Any<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
        IReadOnlyList<string> Chosen(IEnumerable<Field> fields) => [.. fields.Where(_ => random.Next(3) == 0).Select(f => (f.Name, Of: Spellings(f))).Where(f => f.Of.Count > 0).Select(f => $"{f.Name}: {Any(f.Of)}")];
        string Map(IReadOnlyList<string> fields, string name) => random.Next(2) == 0 || fields.Count == 0 ? $" {{{string.Join(", ", fields)}}}  # {name}" : $"  # {name}{string.Concat(fields.Select(f => $"\n      {f}  # {f.Split(':')[0]}"))}";

        var names = ComponentCatalogue.Kinds.Where(_ => random.Next(3) > 0).Select((k, i) => (Name: $"c{i}-{k.Name}", Kind: k)).ToList();
        IReadOnlyList<string> Sensible(IReadOnlyList<Field> of, string? kind)
        {
            for (var fields = Chosen(of); ; fields = [.. fields.SkipLast(1)])
            {
                if (kind is null ? MakesSense(fields) : MakesSense(kind, fields))
                {
                    return fields;
                }
            }
        }

        var components = names.Select(n => $"  {n.Name}:{Map([$"kind: {n.Kind.Name}", .. Sensible(n.Kind.Fields, n.Kind.Name), .. random.Next(2) == 0 ? [] : new[] { $"at: [{random.Next(9)}, {random.Next(9) / 2.0}]" }], n.Name)}");
        var ends = Enumerable.Range(0, names.Count == 0 ? 0 : random.Next(8)).Select(_ => $"{Any(names).Name} -> {Any(names).Name}").Distinct().ToList();
        var links = ends.Select(l => random.Next(3) == 0 ? $"  - {l}  # {l}" : $"  - {l}:{Map(Sensible(ComponentCatalogue.LinkPolicies, null), l)}").ToList();
        var handlers = names.Where(_ => random.Next(3) == 0).Select(n => $"  \"{Any(["*", "pay", "étude"])}@{n.Name}\":\n{string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => $"    - {Lines(random, Step(random, 2))}\n"))}").ToList();
        var boxed = names.Where(_ => random.Next(4) == 0).Select(n => n.Name).ToList();
        var groups = boxed.Count == 0 ? string.Empty : $"groups:\n  box{seed % 3}:{Map([$"members: {(boxed.Count == 1 ? boxed[0] : $"[{string.Join(", ", boxed)}]")}", .. random.Next(2) == 0 ? [] : new[] { $"kind: {Any(GroupFields.All[0].Words)}" }], "box")}\n";
        var places = random.Next(2) == 0 ? string.Empty : $"places: {{given-{seed % 2}: [{random.Next(9)}, {random.Next(9) / 2.0}]}}\n";
        return $"# Made up.\nid: d-{seed % 3}\ntitle: Number {seed % 5}\ncomponents: {(names.Count == 0 ? "{}" : string.Empty)}\n{Lines(components)}links: {(links.Count > 0 ? string.Empty : "[]")}\n{Lines(links)}handlers:\n{string.Concat(handlers)}{groups}{places}";
    }

    /// <summary>Whether a component may have values together that each may stand alone.</summary>
    public static bool MakesSense(string kind, IEnumerable<string> fields)
    {
        var diagnostics = new DiagnosticList();
        DesignReader.Read(new SourceText("design.yaml", $"id: d\ntitle: t\ncomponents:\n  it: {{{string.Join(", ", fields.Prepend($"kind: {kind}"))}}}\nlinks: []\n"), diagnostics);
        return !diagnostics.HasErrors;
    }

    /// <summary>Whether a link may have policies together that each may stand alone.</summary>
    public static bool MakesSense(IEnumerable<string> policies)
    {
        var diagnostics = new DiagnosticList();
        DesignReader.Read(new SourceText("design.yaml", $"id: d\ntitle: t\ncomponents: {{}}\nlinks:\n  - a -> b: {{{string.Join(", ", policies)}}}\n"), diagnostics);
        return !diagnostics.HasErrors;
    }

    public static Design Read(string text)
    {
        var diagnostics = new DiagnosticList();
        var design = DesignReader.Read(SourceText.FromText(text, "design.yaml", diagnostics)!, diagnostics);
        diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty(text);
        return design.ShouldNotBeNull();
    }

    private static string Step(System.Random random, int depth)
    {
        string Steps() => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Step(random, depth - 1)))}]";
        return random.Next(depth == 0 ? 5 : 9) switch
        {
            0 => "reply",
            1 => "{compute: \"gamma(mean 5 ms, shape 2)\"}",
            2 => $"{{wait: {random.Next(1, 4)} ms}}",
            3 => $"{{write: db{random.Next(3)}{(random.Next(3) == 0 ? ", counts: true" : string.Empty)}}}",
            4 => random.Next(2) == 0 ? "{publish: q, times: 3, spread: true, detached: true}" : "{publish: q, outbox: db0}",
            5 => $"{{read: cache, miss: {Steps()}}}",
            6 => $"{{call: bank, fails: {Steps()}}}",
            7 => $"{{chance: {random.Next(100)} %, then: {Steps()}, else: {Steps()}}}",
            _ => "{parallel: [{call: a}, {read: b, times: \"uniform(1, 5)\"}]}",
        };
    }

    /// <summary>A step in brackets, or with a line for each of its fields.</summary>
    private static string Lines(System.Random random, string step) => random.Next(2) == 0 ? step : step switch
    {
        ['{', 'p', 'u', ..] => step[1..^1].Replace(", ", "  # kept\n      ", StringComparison.Ordinal),
        ['{', 'r' or 'c', 'e' or 'a', ..] when step.IndexOf(", ", StringComparison.Ordinal) is > 0 and var comma => $"{step[1..comma]}\n      {step[(comma + 2)..^1]}",
        _ => step,
    };

    private static IEnumerable<string> Groups(Field group)
    {
        foreach (var field in group.Fields)
        {
            foreach (var text in Spellings(field))
            {
                yield return $"{{{field.Name}: {text}}}";
                if (field.Name == group.Bare)
                {
                    yield return text;
                }
            }
        }
    }

    private static bool IsRead(Field field, string text)
    {
        var diagnostics = new DiagnosticList();
        new SettingsReader(diagnostics).Read((Documents.Yaml.MapNode)Documents.Yaml.YamlReader.Read(new SourceText("f", $"{field.Name}: {text}"), diagnostics)!, [field]);
        return diagnostics.Count == 0;
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(l => l + "\n"));
}
