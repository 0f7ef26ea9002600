using Onsite.Documents;
using Onsite.Evaluation.Text;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Designs;

namespace Onsite.Practice.Rounds.Judging;

/// <summary>Tells an answer about this run from one that could be given to any: it names a part of the design that was run, or uses a figure that the run showed.</summary>
internal static class ProbeSubstance
{
    /// <summary>What an answer without it is told.</summary>
    public const string Missing = "It could be said of any system: name the part of this design that you mean, or the mechanism.";

    /// <summary>Words of which many a component's name is made, and many an answer that is about no component: of another place than the one that was asked about they name nothing.</summary>
    private static readonly HashSet<string> Kinds =
    [
        .. ComponentCatalogue.Kinds.SelectMany(k => Stems(k.Name)),
        .. Stems("api app db database primary standby replica replicas server shard gateway store edge main read write"),
    ];

    /// <summary>Whether one of <paramref name="sentences"/>, or one beside it, names the place that was asked about, another part of the design, or a figure of what the interviewer was shown. A name or a figure anywhere else says nothing about them.</summary>
    /// <param name="asked">The question and its answer.</param>
    /// <param name="sentences">The sentences of the answer that were heard.</param>
    public static bool IsIn(AskedProbe asked, IReadOnlyList<TextSpan> sentences)
    {
        var own = Stems(asked.Place).Concat(Names(asked.DesignText).SelectMany(Stems).Where(s => !Kinds.Contains(s))).Concat(Stems(asked.Seen).Where(IsFigure)).ToHashSet(StringComparer.Ordinal);
        var all = Sentences.Of(asked.Answer);
        return Enumerable.Range(0, all.Count)
            .Where(i => sentences.Contains(all[i]))
            .SelectMany(i => all.Skip(Math.Max(0, i - 1)).Take(i == 0 ? 2 : 3))
            .Any(s => Tokenizer.Tokenize(s.Of(asked.Answer)).Exists(t => own.Contains(t.Stem)));
    }

    private static IEnumerable<string> Names(string designText)
    {
        var diagnostics = new DiagnosticList();
        var design = SourceText.FromText(designText, "design", diagnostics) is { } source ? DesignReader.Read(source, diagnostics) : null;
        return design is null ? [] : design.Components.Select(c => c.Name);
    }

    /// <summary>Whether a word is a figure that nobody says by chance: of one digit there are only ten.</summary>
    private static bool IsFigure(string word) => word.Length > 1 && char.IsAsciiDigit(word[0]);

    private static IEnumerable<string> Stems(string name) => Tokenizer.Tokenize(name).Select(t => t.Stem);
}
