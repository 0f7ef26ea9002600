using FsCheck;
using FsCheck.Fluent;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Simulation.Tests.Files.Designs;

/// <summary>A design that is changed on a canvas changes its text only where it means something else.</summary>
public sealed class DesignRevisionTests
{
    private const string Old = """
        # The shop as it was drawn in spring.
        id: d-shop
        title: A shop   # the small one

        components:
          # Everybody.
          shoppers: {kind: clients, at: [0, 0]}
          # Two of them, for the night.
          shop:     {kind: service, replicas: 2, cores: 3}   # in one zone
          sessions: {kind: cache, memory: 64 GB}
          orders:
            kind: sql-database   # the old one
            cores: 6             # of eight
            replicas:
              count: 1
              lag: 20 ms         # measured

        links:
          - shoppers -> shop
          - shop -> sessions: {timeout: 20 ms}   # hardly ever
          # The pool was too small.
          - shop -> orders:
              timeout: 1 s
              pool: 8            # for each
        handlers:
          "*@shop":
            - compute: 1 ms      # a guess
            - read: sessions
              miss: [{read: orders}, {put: sessions}]   # cache-aside
            # Last.
            - reply
        """;

    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        // what, in the wanted design: this, for that; in the new text: this, for that
        { "a number in brackets", "replicas: 2", "replicas: 3", "replicas: 2", "replicas: 3" },
        { "a number on its own line", "cores: 6 ", "cores: 8 ", "cores: 6 ", "cores: 8 " },
        { "the same in another spelling", "64 GB", "64000 MB", "", "" },
        { "a default that is written out", "kind: cache,", "kind: cache, evict: lru,", "", "" },
        { "a field in brackets", "cores: 3}", "cores: 3, queue: 16}", "cores: 3}", "cores: 3, queue: 16}" },
        { "a field on lines", "cores: 6 ", "cores: 6\n    connections: 50\n    #", "      lag: 20 ms         # measured", "      lag: 20 ms         # measured\n    connections: 50" },
        { "a field of a group", "lag: 20 ms", "lag: 30 ms", "lag: 20 ms", "lag: 30 ms" },
        { "a field is gone from brackets", ", cores: 3}", "}", ", cores: 3}", "}" },
        { "a field is gone from lines", "    cores: 6             # of eight\n", "", "    cores: 6             # of eight\n", "" },
        { "a group is gone", "    replicas:\n      count: 1\n      lag: 20 ms         # measured\n", "", "    replicas:\n      count: 1\n      lag: 20 ms         # measured\n", "" },
        { "a group becomes another", "replicas:\n      count: 1\n      lag: 20 ms ", "replicas: {count: 2, lag: 20 ms} #", "count: 1", "count: 2" },
        { "a move on the canvas", "at: [0, 0]", "at: [3, 1]", "at: [0, 0]", "at: [3, 1]" },
        { "a place on the canvas", "memory: 64 GB", "memory: 64 GB, at: [1, 2]", "64 GB}", "64 GB, at: [1, 2]}" },
        { "a component", "\nlinks:", "  paid: {kind: queue}\n\nlinks:", "      lag: 20 ms         # measured\n", "      lag: 20 ms         # measured\n  paid: {kind: queue}\n" },
        { "a component is gone with its comment", "  shop:     {kind: service, replicas: 2, cores: 3}   # in one zone\n", "", "  # Two of them, for the night.\n  shop:     {kind: service, replicas: 2, cores: 3}   # in one zone\n", "" },
        { "a component of another name", "  sessions: {kind: cache", "  visits: {kind: cache", "  sessions: {kind: cache, memory: 64 GB}\n", "" },
        { "a kind", "kind: cache, memory: 64 GB", "kind: queue", "kind: cache, memory: 64 GB", "kind: queue" },
        { "a policy in brackets", "timeout: 20 ms", "timeout: 30 ms, bulkhead: 5", "timeout: 20 ms", "timeout: 30 ms, bulkhead: 5" },
        { "a policy on lines", "pool: 8 ", "pool: 16 ", "pool: 8 ", "pool: 16 " },
        { "a first policy", "- shoppers -> shop", "- shoppers -> shop: {timeout: 4 s}", "- shoppers -> shop", "- shoppers -> shop: {timeout: 4 s}" },
        { "a policy is gone", "{timeout: 20 ms}", "{}", "{timeout: 20 ms}", "{}" },
        { "a link at the end", "handlers:", "  - shop -> bank: {timeout: 2 s}\nhandlers:", "      pool: 8            # for each\n", "      pool: 8            # for each\n  - shop -> bank: {timeout: 2 s}\n" },
        { "a link in the middle, where order counts", "  - shop -> sessions", "  - shop -> bank\n  - shop -> sessions", "  - shop -> sessions", "  - shop -> bank\n  - shop -> sessions" },
        { "a link is gone with its comment", "  - shop -> orders:\n      timeout: 1 s\n      pool: 8            # for each\n", "", "  # The pool was too small.\n  - shop -> orders:\n      timeout: 1 s\n      pool: 8            # for each\n", "" },
        { "an amount of a step", "compute: 1 ms ", "compute: 2 ms ", "compute: 1 ms ", "compute: 2 ms " },
        { "a distribution of a step", "compute: 1 ms ", "compute: lognormal(mean 2 ms, p99 6 ms) ", "compute: 1 ms ", "compute: lognormal(mean 2 ms, p99 6 ms) " },
        { "a step within a step", "{put: sessions}]", "{put: sessions}, fail]", "{put: sessions}]", "{put: sessions}, fail]" },
        { "what else a step does", "{put: sessions}]", "{put: sessions}]\n      fails: [{read: orders}] #", "# cache-aside", "# cache-aside\n      fails: [{read: orders}]" },
        { "a step at the beginning", "    - compute", "    - wait: 1 ms\n    - compute", "    - compute", "    - wait: 1 ms\n    - compute" },
        { "a step in the middle", "    - read", "    - write: orders\n    - read", "    - read", "    - write: orders\n    - read" },
        { "a step is gone with its comment", "    - reply", "", "\n    # Last.\n    - reply", "" },
        { "a handler", "    - reply", "    - reply\n  \"buy@shop\":\n    - write: orders\n    - reply", "    - reply", "    - reply\n  buy@shop:\n    - write: orders\n    - reply" },
        { "the first group", "    - reply", "    - reply\ngroups: {zone-a: {kind: zone, members: [shop, orders]}}", "    - reply", "    - reply\ngroups:\n  zone-a: {kind: zone, members: [shop, orders]}" },
        { "the place of what is given", "    - reply", "    - reply\nplaces: {bank: [2, 0.5]}", "    - reply", "    - reply\nplaces:\n  bank: [2, 0.5]" },
        { "the title", "title: A shop ", "title: \"A shop: large\" ", "A shop ", "\"A shop: large\" " },
        { "the identity", "id: d-shop", "id: d-store", "id: d-shop", "id: d-store" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Apply_OneChange_ChangesNothingElse(string what, string from, string to, string written, string rewritten)
    {
        foreach (var (lineEnd, end) in new[] { ("\n", "\n"), ("\n", string.Empty), ("\r\n", "\r\n"), ("\r\n", string.Empty) })
        {
            string Lines(string text) => (text + "\n")[..^1].Replace("\n", lineEnd, StringComparison.Ordinal) + end;
            var wanted = SomeDesigns.Read(Once(Old, from, to));
            var expected = Lines(written.Length == 0 ? Old : Once(Old, written, rewritten));
            if (what == "a component of another name")
            {
                expected = Once(expected, $"# measured{lineEnd}", $"# measured{lineEnd}  visits: {{kind: cache, memory: 64 GB}}{lineEnd}");
            }

            DesignRevision.Apply(Lines(Old), wanted).ShouldBe(expected, what);
        }
    }

    [Theory]
    [InlineData("id: d\ntitle: t\ncomponents: {}   # none\nlinks: []\n", "id: d\ntitle: t\ncomponents:   # none\n  a: {kind: clients}\n  b: {kind: service}\nlinks:\n  - a -> b\nhandlers:\n  \"*@b\":\n    - reply\n")]
    [InlineData("id: d\ntitle: t\ncomponents: # none\nlinks: # none\nhandlers: # none", "id: d\ntitle: t\ncomponents: # none\n  a: {kind: clients}\n  b: {kind: service}\nlinks: # none\n  - a -> b\nhandlers: # none\n  \"*@b\":\n    - reply")]
    [InlineData("id: d\ntitle: t # only\n", "id: d\ntitle: t # only\ncomponents:\n  a: {kind: clients}\n  b: {kind: service}\nlinks:\n  - a -> b\nhandlers:\n  \"*@b\":\n    - reply\n")]
    [InlineData("{id: d, title: t, components: {}, links: []} # json", "{id: d, title: t, components: {a: {kind: clients}, b: {kind: service}}, links: [a -> b], handlers: {\"*@b\": [reply]}} # json")]
    [InlineData("{\"id\": \"d\", \"title\": \"t\", \"components\": {\"a\": {\"kind\": \"clients\"}}, \"links\": [\"a -> c\"]}", "{\"id\": \"d\", \"title\": \"t\", \"components\": {\"a\": {\"kind\": \"clients\"}, b: {kind: service}}, \"links\": [a -> b], handlers: {\"*@b\": [reply]}}")]
    [InlineData("id: d\ntitle: t\ncomponents:\n  a: {kind: clients}\n  b: {\n    kind: service, # here\n    cores: 3, # two\n  }\n  c: {kind: servce} # soon\nlinks: [\n  a -> b, # in\n  b -> d, # out\n]\nhandlers: {\"*@b\": [{compute: 1 ms}, reply]}", "id: d\ntitle: t\ncomponents:\n  a: {kind: clients}\n  b: {\n    kind: service, # here\n  }\n  c: {kind: servce} # soon\nlinks: [\n  a -> b, # in\n]\nhandlers: {\"*@b\": [reply]}")]
    [InlineData("id: d\ntitle: t\ncomponents:\n  a:\n    kind: clients\n\n  # The shop.\n\n  b:\n    # A comment.\n    kind: service\n    cores: 3\nlinks:\n- a->b   # in\nhandlers:\n  '* @ b':\n  - compute: 1 ms   # slow\n  - reply", "id: d\ntitle: t\ncomponents:\n  a:\n    kind: clients\n\n  # The shop.\n\n  b:\n    # A comment.\n    kind: service\nlinks:\n- a->b   # in\nhandlers:\n  '* @ b':\n  - reply")]
    [InlineData("\ufeffid: d\ntitle: >\n  other\n  title\n\n# Parts.\ncomponents: {a: {kind: clients}, b: {kind: service}}\nlinks: [a -> b: {timeout: 1 s}, b -> a]\nhandlers: {\"*@b\": [reply]}\n", "\ufeffid: d\ntitle: t\n\n# Parts.\ncomponents: {a: {kind: clients}, b: {kind: service}}\nlinks: [a -> b: {}]\nhandlers: {\"*@b\": [reply]}\n")]
    public void Apply_UnusualForm_IsKept(string old, string expected)
    {
        var wanted = SomeDesigns.Read("id: d\ntitle: t\ncomponents: {a: {kind: clients}, b: {kind: service}}\nlinks: [a -> b]\nhandlers: {\"*@b\": [reply]}\n");
        DesignRevision.Apply(old, wanted).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: [")]
    [InlineData("- a")]
    [InlineData("a: &b 1\nc: *b")]
    [InlineData("\0")]
    public void Apply_TextThatIsNoDesign_IsWrittenAnew(string old) => DesignRevision.Apply(old, SomeDesigns.Read(Texts.Design)).ShouldBe(DesignWriter.Write(SomeDesigns.Read(Texts.Design)));

    [Fact]
    public void Apply_AnyDesignOverAnyOther_MeansItAndKeepsTheComments() => Prop.ForAll(
        Gen.Choose(0, 100_000).Two().ToArbitrary(),
        seeds =>
        {
            var (old, wanted) = (SomeDesigns.Text(seeds.Item1), SomeDesigns.Read(SomeDesigns.Text(seeds.Item2)));
            var text = DesignRevision.Apply(old, wanted);
            DesignMeaning.AreSame(SomeDesigns.Read(text), wanted).ShouldBeTrue(text);
            text.ShouldStartWith("# Made up.\n", customMessage: $"{old}\n{DesignRevision.InPlace(old, wanted)}");
            var kept = SomeDesigns.Read(old).Components.Select(c => c.Name).Intersect(wanted.Components.Select(c => c.Name));
            kept.ShouldAllBe(name => text.Contains($"  # {name}\n", StringComparison.Ordinal));
            DesignRevision.Apply(text, wanted).ShouldBe(text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    /// <summary>Three copies are the default, and few machines have fewer; three that are written need three machines.</summary>
    [Fact]
    public void Apply_DefaultThatMayNotBeWrittenAnyMore_IsGone()
    {
        static string Text(string machines) => $"id: d\ntitle: t\ncomponents:\n  # mine\n  db: {{kind: sharded-store, {machines}}}\nlinks: []\n";

        DesignRevision.Apply(Text("machines: 3, copies: 3"), SomeDesigns.Read(Text("machines: 1"))).ShouldBe(Text("machines: 1"));
        DesignRevision.Apply(Text("machines: 3, copies: 3"), SomeDesigns.Read(Text("machines: 5"))).ShouldBe(Text("machines: 5, copies: 3"));
    }

    [Fact]
    public void Apply_ThereAndBack_GivesTheOldText()
    {
        // Amounts that are set and set back leave no trace, whatever stands around them.
        var other = SomeDesigns.Read(Once(Once(Once(Old, "replicas: 2", "replicas: 5"), "timeout: 1 s", "timeout: 3 s"), "compute: 1 ms", "compute: 9 ms"));
        DesignRevision.Apply(DesignRevision.Apply(Old, other), SomeDesigns.Read(Old)).ShouldBe(Old);
    }

    [Theory]
    [InlineData("publish: q\n      outbox: db   # with it", "publish: q")]
    [InlineData("write: db\n      counts: true", "write: db")]
    public void Apply_WordThatAStepNoLongerHas_IsGone(string old, string wanted)
    {
        string Text(string step) => $"id: d\ntitle: t\ncomponents: {{}}\nlinks: []\nhandlers:\n  \"*@a\":\n    - {step}\n";
        DesignRevision.Apply(Text(old), SomeDesigns.Read(Text(wanted))).ShouldBe(Text(wanted));
    }

    [Theory]
    [InlineData("kind: zone, members: [a, b]", "kind: region, members: [a, b]", "kind: zone, members", "kind: region, members")]
    [InlineData("members: [a, b]", "members: [b]", "members: [a, b]", "members: [b]")]
    [InlineData("  zone-a: {kind: zone, members: [a, b]}   # both\n", "", "  # The rack.\n  zone-a: {kind: zone, members: [a, b]}   # both\n", "")]
    [InlineData("bank: [1, 2]", "bank: [1.5, 2]", "bank: [1, 2]", "bank: [1.5, 2]")]
    [InlineData("  bank: [1, 2]   # aside\n", "", "  bank: [1, 2]   # aside\n", "")]
    public void Apply_ChangeOfADrawing_ChangesNothingElse(string from, string to, string written, string rewritten)
    {
        const string Drawn = "id: d\ntitle: t\ncomponents: {a: {kind: clients}, b: {kind: service}}\nlinks: [a -> b]\ngroups:\n  # The rack.\n  zone-a: {kind: zone, members: [a, b]}   # both\n  site: {members: a}\nplaces:\n  bank: [1, 2]   # aside\n  post: [0, 0]\n";
        DesignRevision.Apply(Drawn, SomeDesigns.Read(Once(Drawn, from, to))).ShouldBe(Once(Drawn, written, rewritten));
    }

    private static string Once(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, from);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }
}
