using System.Collections.Frozen;

namespace Onsite.Evaluation.Text;

/// <summary>Forms that no suffix rule finds, and the words they belong to.</summary>
internal static class IrregularForms
{
    private static readonly FrozenDictionary<string, string> Bases = Build(
        "be: was were been is are am", "begin: began begun", "bind: bound", "break: broke broken", "bring: brought", "build: built", "buy: bought",
        "catch: caught", "choose: chose chosen", "come: came", "cut: cutting", "deal: dealt", "do: did done does", "draw: drew drawn", "drive: drove driven",
        "fall: fell fallen", "feed: fed", "feel: felt", "fight: fought", "find: found", "fly: flew flown", "forget: forgot forgotten", "freeze: froze frozen",
        "get: got gotten", "give: gave given", "go: went gone goes", "grow: grew grown", "have: had has having", "hear: heard", "hide: hid hidden", "hold: held",
        "keep: kept", "know: knew known", "lead: led", "leave: left", "lend: lent", "let: letting", "lose: lost losing loss losses", "make: made making", "mean: meant", "meet: met",
        "overwrite: overwrote overwritten", "pay: paid", "put: putting", "rebuild: rebuilt", "rewrite: rewrote rewritten", "ride: rode ridden", "ring: rang rung", "rise: rose risen", "run: ran running",
        "say: said", "see: saw seen", "seek: sought", "sell: sold", "send: sent", "set: setting", "shake: shook shaken", "shrink: shrank shrunk", "shut: shutting",
        "sleep: slept", "speak: spoke spoken", "spend: spent", "split: splitting", "spread: spreading", "stand: stood", "steal: stole stolen", "stick: stuck",
        "strike: struck", "take: took taken", "teach: taught", "tell: told", "think: thought", "throw: threw thrown", "understand: understood", "wake: woke woken",
        "win: won", "withdraw: withdrew withdrawn withdrawal withdrawals", "write: wrote written writing", "query: queries", "index: indices indexes indexing indexed", "datum: data",
        "vertex: vertices", "person: people", "child: children", "half: halves", "life: lives", "leaf: leaves", "shelf: shelves", "proxy: proxies",
        "fail: failure failures", "die: dead died dies dying death", "replicate: replica replicas", "decide: decision decisions", "divide: division", "collide: collision collisions",
        "prove: proof", "choice: choices", "refuse: refusal", "deploy: deployment deployments", "argue: argument arguments", "analyze: analysis", "diagnose: diagnosis diagnoses", "apology: apologise apologize apologized");

    /// <summary>Terms of the field whose suffixes carry their meaning: without them "authorization" would be an author, and "observability" anything observed.</summary>
    private static readonly FrozenDictionary<string, string> Terms = Build(
        "authoriz: authorization authorize authorized authorizes authorizing", "observability: observability", "profiling: profiling profiler", "microservice: microservices microservice",
        "serializable: serializable", "serialization: serialization", "contention: contention", "accountability: accountability accountable", "balancer: balancer balancers",
        "responsibility: responsibility responsibilities responsible", "experience: experience experiences experienced", "generator: generator generators", "production: production", "manager: manager managers",
        "processor: processor processors", "authority: authority authorities", "https: https", "organization: organization organizations");

    /// <summary>The stem of a term that is not to be shortened further, or null.</summary>
    public static string? StemOfTerm(string word) => Terms.GetValueOrDefault(word);

    /// <summary>The word a form belongs to, or null for a regular one.</summary>
    public static string? BaseOf(string word) => Bases.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Build(params string[] rows)
    {
        var bases = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            foreach (var form in row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                bases.Add(form, row[..colon]);
            }
        }

        return bases.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
