using Onsite.Documents;
using Onsite.Evaluation.Text;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Tells an answer about this run from one that could be given to any: it names a part of the design that was run, or gives a figure.</summary>
internal static class ProbeSubstance
{
    /// <summary>What an answer without it is told.</summary>
    public const string Missing = "It could be said of any system: name the part of this design that you would change, the mechanism, or a figure.";

    /// <summary>Words of which many a component's name is made, and many an answer that is about no component: of another place than the one that was asked about they name nothing.</summary>
    private static readonly HashSet<string> Kinds =
    [
        .. ComponentCatalogue.Kinds.SelectMany(k => Stems(k.Name)),
        .. Stems("api app db database primary standby replica replicas server shard gateway store edge main read write"),
    ];

    /// <summary>Whether an answer is about the run that was asked about.</summary>
    public static bool IsIn(AskedProbe asked)
    {
        var tokens = Tokenizer.Tokenize(asked.Answer);
        var own = Stems(asked.Place).Concat(Names(asked.DesignText).SelectMany(Stems).Where(s => !Kinds.Contains(s))).ToHashSet(StringComparer.Ordinal);
        return tokens.Exists(t => char.IsAsciiDigit(t.Word[0]) || own.Contains(t.Stem));
    }

    private static IEnumerable<string> Names(string designText)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(designText, "design", diagnostics) is { } source ? DesignReader.Read(source, diagnostics) : null;
        return design is null ? [] : design.Components.Select(c => c.Name);
    }

    private static IEnumerable<string> Stems(string name) => Tokenizer.Tokenize(name).Select(t => t.Stem);
}
